/** The day of an event: who is there, who fetched whom, what happened, which devices are the town's own. */
export const day = /* sql */ `
-- one child on one day; the row is made by the first tap
create table presence (
  registration_id uuid not null references registration on delete cascade,
  day date not null,
  state text not null check (state in ('expected','present','left','missed')),
  checked_in_at timestamptz,
  checked_out_at timestamptz,
  fetched_by text check (fetched_by in ('alone','listed','other')),
  -- who fetched a child beside its list, and why that was right: names, so sealed, and gone with the health data
  sealed bytea,
  key_id text,
  erase_on date not null,
  changed_at timestamptz not null,
  account_id text not null,
  primary key (registration_id, day),
  check ((sealed is null) = (key_id is null)),
  check (state <> 'left' or checked_in_at is not null),
  check (state not in ('expected','missed') or (checked_in_at is null and checked_out_at is null))
);
create index presence_erase on presence (erase_on) where sealed is not null;

-- every tap with the id its device gave it: what came before counts once
create table day_action (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  day date not null,
  registration_id uuid references registration on delete cascade,
  kind text not null check (kind in ('check-in','undo-check-in','check-out','undo-check-out','miss','undo-miss',
    'health-read','head-count','note')),
  value int,
  at timestamptz not null,
  received_at timestamptz not null,
  account_id text not null,
  device_id text not null,
  outcome text not null check (outcome in ('applied','already-done','refused')),
  reason text,
  erase_on date not null
);
create index day_action_sheet on day_action (event_id, day, kind, at);
create index day_action_erase on day_action (erase_on);

-- what happened: tells about children, so sealed, and gone with the health data
create table incident (
  id uuid primary key,
  event_id uuid not null references event on delete cascade,
  day date not null,
  registration_id uuid references registration on delete cascade,
  sealed bytea not null,
  key_id text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  account_id text not null,
  erase_on date not null
);
create index incident_event on incident (event_id, day, at);
create index incident_erase on incident (erase_on);

-- "Darf das Kind nicht abholen": the names stay sealed
create table pick_up_bar (
  child_id uuid primary key references child on delete cascade,
  sealed bytea not null,
  key_id text not null,
  set_at timestamptz not null,
  set_by text not null
);

-- only these keep health text without network
create table town_device (
  id uuid primary key default uuidv7(),
  name text not null,
  token_hash text not null unique,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz
);
`;
