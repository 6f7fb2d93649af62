/** Letters to families without e-mail, notes of who will not come, links of reminders. */
export const families = /* sql */ `
create table letter (
  id uuid primary key default uuidv7(),
  dedupe_key text not null unique,
  household_id uuid not null references household on delete cascade,
  purpose text not null,
  language text not null default 'de',
  subject_ids jsonb not null default '{}',
  -- title and paragraphs; gone with the family
  sealed bytea,
  key_id text,
  state text not null check (state in ('due','printed','sent','void')),
  batch_id uuid,
  created_at timestamptz not null,
  printed_at timestamptz,
  sent_at timestamptz,
  check ((sealed is null) = (key_id is null)),
  check (state = 'void' or sealed is not null),
  -- whatever was printed belongs to a batch that can be printed again
  check (state not in ('printed', 'sent') or batch_id is not null)
);
create index letter_open on letter (created_at) where state in ('due', 'printed');
create index letter_batch on letter (batch_id) where batch_id is not null;
create index letter_household on letter (household_id, created_at);

-- "kommt nicht": the link of a reminder stands for one family on one day
create table not_coming_link (
  token_hash text primary key,
  household_id uuid not null references household on delete cascade,
  day date not null,
  created_at timestamptz not null
);
create index not_coming_link_of on not_coming_link (household_id);

-- a family has told that the child will not be there on this day; the place stays the child's
create table absence_note (
  registration_id uuid not null references registration on delete cascade,
  day date not null,
  told_at timestamptz not null,
  primary key (registration_id, day)
);
`;
