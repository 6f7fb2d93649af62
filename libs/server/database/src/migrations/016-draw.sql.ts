/** Runs of the draw, their results and what was decided by hand. */
export const draw = /* sql */ `
-- one per campaign: the frozen lists, the sealed secret, the public number
create table draw (
  campaign_id uuid primary key references campaign on delete cascade,
  commitment text not null,
  -- the lists as they were hashed: nonces, public names of events, no child
  frozen jsonb not null,
  sealed bytea not null,
  key_id text not null,
  source text not null,
  drawn_on date not null,
  sealed_at timestamptz not null,
  number text,
  number_at timestamptz,
  -- a run made before this does not know what was decided by hand since
  hands_changed_at timestamptz,
  confirmed_run_id uuid,
  confirmed_at timestamptz,
  -- who got what, counted once, at the confirmation
  public_tables jsonb
);

-- explicit lots from the seed; ids are not lots
create table lot (
  campaign_id uuid not null references campaign on delete cascade,
  child_id uuid not null references child on delete cascade,
  lot int not null check (lot > 0),
  primary key (campaign_id, child_id),
  unique (campaign_id, lot)
);
create index lot_child on lot (child_id);

create table draw_hand (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaign on delete cascade,
  child_id uuid not null references child on delete cascade,
  event_id uuid not null references event on delete cascade,
  kind text not null check (kind in ('force','forbid')),
  reason text not null,
  made_by text not null,
  made_at timestamptz not null,
  unique (campaign_id, child_id, event_id)
);
create index draw_hand_child on draw_hand (child_id);
create index draw_hand_event on draw_hand (event_id);

create table draw_run (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaign on delete cascade,
  label text not null,
  state text not null check (state in ('queued','solving','done','failed','cancelled')),
  -- with the lots of the public number, not with those of a rehearsal
  final boolean not null,
  changes jsonb not null default '[]',
  seconds int not null,
  -- of everything the run looked at; another hash today means it is outdated
  input_hash text,
  progress jsonb,
  claimed_until timestamptz,
  made_by text not null,
  made_at timestamptz not null,
  finished_at timestamptz,
  fallback boolean not null default false,
  problem text,
  summary jsonb,
  tiers jsonb,
  -- per event: wished, given, below its minimum, drawn first
  events jsonb,
  -- what everybody may check once this run is confirmed: nothing that says who a child is
  public_file jsonb
);
create index draw_run_campaign on draw_run (campaign_id, made_at);
create index draw_run_due on draw_run (made_at) where state in ('queued','solving');
alter table draw add constraint draw_confirmed_run foreign key (confirmed_run_id)
  references draw_run on delete set null;

-- what a run would give; a what-if's second date has no event and is not kept here
create table draw_placement (
  run_id uuid not null references draw_run on delete cascade,
  child_id uuid not null references child on delete cascade,
  event_id uuid not null references event on delete cascade,
  primary key (run_id, child_id, event_id)
);
create index draw_placement_child on draw_placement (child_id);
create index draw_placement_event on draw_placement (event_id);

-- the answer to every wish of a run: one honest reason each
create table wish_answer (
  run_id uuid not null references draw_run on delete cascade,
  child_id uuid not null references child on delete cascade,
  event_id uuid not null references event on delete cascade,
  position int not null,
  reason text not null,
  last_lot int,
  other_event_id uuid references event on delete set null,
  primary key (run_id, child_id, event_id)
);
create index wish_answer_child on wish_answer (child_id);
create index wish_answer_event on wish_answer (event_id);
create index wish_answer_other on wish_answer (other_event_id);

-- who would get nothing, and why
create table draw_empty_hand (
  run_id uuid not null references draw_run on delete cascade,
  child_id uuid not null references child on delete cascade,
  cause text not null,
  primary key (run_id, child_id)
);
create index draw_empty_hand_child on draw_empty_hand (child_id);
`;
