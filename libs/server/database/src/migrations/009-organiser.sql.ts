/** Organisers hand in their own events; events come from a file. */
export const organiser = /* sql */ `
alter table campaign
  add column entry_from date,
  add column entry_until date,
  add constraint campaign_entry check (entry_until >= entry_from);

-- null: entered by the office itself
alter table event
  add column review text check (review in ('draft','submitted','returned','accepted')),
  add column review_comment text,
  add column submitted_at timestamptz,
  -- typed by the office from an organiser's paper
  add column entered_for boolean not null default false;
create index event_review on event (review, submitted_at) where review is not null;

-- what was handed in, each time, so that the office sees what changed
create table event_submission (
  event_id uuid not null references event on delete cascade,
  number int not null,
  at timestamptz not null,
  account_id text not null,
  note text,
  input jsonb not null,
  primary key (event_id, number)
);

-- an organiser asks, the office decides
create table cancel_request (
  id uuid primary key default uuidv7(),
  event_id uuid not null references event on delete cascade,
  account_id text not null,
  reason text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  outcome text check (outcome in ('cancelled','kept')),
  check ((done_at is null) = (outcome is null))
);
create unique index cancel_request_open on cancel_request (event_id) where done_at is null;

create table import_file (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaign on delete cascade,
  name text not null,
  kind text not null check (kind in ('csv','xlsx')),
  hash text not null,
  content bytea not null check (octet_length(content) <= 5242880),
  -- the cells by the name of their field, as read; checked again at each look
  lines jsonb not null,
  unknown_columns jsonb not null default '[]',
  account_id text not null,
  created_at timestamptz not null,
  erase_on date not null,
  accepted_at timestamptz,
  result jsonb,
  unique (campaign_id, hash)
);
create index import_file_erase on import_file (erase_on);
`;
