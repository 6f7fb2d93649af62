/** Seasons copied from another, versions of an event, the printed programme. */
export const planning = /* sql */ `
alter table campaign add column copied_from uuid references campaign on delete set null;
alter table event add column copied_from uuid references event on delete set null;
create index event_copied_from on event (copied_from) where copied_from is not null;

-- what the office changed, by the version it made; no value of a field that names a person
create table event_revision (
  event_id uuid not null references event on delete cascade,
  version int not null,
  at timestamptz not null,
  account_id text,
  changes jsonb not null,
  primary key (event_id, version)
);

-- typed changes of a public event that were not published yet
create table event_unsent (
  event_id uuid primary key references event on delete cascade,
  version int not null,
  input jsonb not null,
  account_id text,
  at timestamptz not null
);

-- the printed programme, built once for what it says
create table booklet (
  campaign_id uuid primary key references campaign on delete cascade,
  tag text not null,
  pdf bytea not null,
  built_at timestamptz not null
);
`;
