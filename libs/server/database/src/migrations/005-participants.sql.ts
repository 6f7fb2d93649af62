/** Many registrations changed at once, and the indexes that keep lists across events fast. */
export const participants = /* sql */ `
create table bulk_job (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in
    ('cancel','offer','place','move','attended','missed','paid','confirm')),
  target_event_id uuid references event,
  reason text not null,
  account_id text not null,
  state text not null check (state in ('due','running','stopped','done')),
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);
create index bulk_job_open on bulk_job (created_at) where state in ('due','running');
create index bulk_job_recent on bulk_job (created_at desc);

-- the snapshot of what was chosen; each one is done once
create table bulk_item (
  job_id uuid not null references bulk_job on delete cascade,
  registration_id uuid not null references registration on delete cascade,
  position int not null,
  state text not null default 'due' check (state in ('due','done','skipped','failed')),
  reason text,
  attempts int not null default 0,
  primary key (job_id, registration_id)
);
create index bulk_item_due on bulk_item (job_id, attempts, position) where state = 'due';
create index bulk_item_registration on bulk_item (registration_id);

create index registration_pressed on registration (first_pressed_at, id);
create index registration_state_pressed on registration (state, first_pressed_at, id);
create index registration_child on registration (child_id);
create index child_name on child (last_name collate "de-x-icu", first_name collate "de-x-icu", id);
create index place_offer_open_event on place_offer (event_id) where state = 'open';
create index if not exists event_organisation on event (organisation_id);
create index task_registration on task (registration_id) where done_at is null;
`;
