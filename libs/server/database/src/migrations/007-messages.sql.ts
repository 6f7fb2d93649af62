/** Messages of the office to a chosen group, one row per recipient. */
export const messages = /* sql */ `
create table message (
  id uuid primary key default uuidv7(),
  state text not null check (state in ('draft','scheduled','sending','sent','stopped')),
  -- whom it goes to, as chosen: resolved when it is sent
  parts jsonb not null default '[]',
  subject_de text not null default '',
  text_de text not null default '',
  subject_en text not null default '',
  text_en text not null default '',
  due_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  created_by text not null,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (state = 'draft' or due_at is not null)
);
create index message_due on message (due_at) where state in ('scheduled', 'sending');
create index message_changed on message (changed_at);

create table message_template (
  id uuid primary key default uuidv7(),
  name text not null unique,
  subject_de text not null,
  text_de text not null,
  subject_en text not null,
  text_en text not null,
  changed_at timestamptz not null
);

-- written in one transaction when the message begins; the row decides what was told to whom
create table message_recipient (
  id uuid primary key default uuidv7(),
  message_id uuid not null references message on delete cascade,
  -- 'household:…', 'staff:…' or 'organisation:…': the same one gets a message once
  recipient_key text not null,
  household_id uuid references household on delete cascade,
  account_id text references staff on delete cascade,
  organisation_id uuid references organisation on delete cascade,
  registration_ids uuid[] not null default '{}',
  event_ids uuid[] not null default '{}',
  state text not null check (state in ('due','mail','letter','phone','skipped')),
  mail_id uuid references mail on delete set null,
  unique (message_id, recipient_key),
  check (num_nonnulls(household_id, account_id, organisation_id) = 1)
);
create index message_recipient_due on message_recipient (message_id) where state = 'due';
create index message_recipient_household on message_recipient (household_id)
  where household_id is not null;
create index message_recipient_mail on message_recipient (mail_id) where mail_id is not null;
`;
