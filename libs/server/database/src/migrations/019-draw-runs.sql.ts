/** The public number in a fixed notation, why a run was repeated, what a run looked at, and one season's memory. */
export const drawRuns = /* sql */ `
alter table draw add column notation text not null default 'other'
  check (notation in ('lotto-6-aus-49','eurojackpot','spiel-77','super-6','other'));

-- why a final run was made again; everybody reads it
alter table draw_run add column repeat_reason text not null default '';

-- of one list in one run; input_hash of the run itself is of events, places and rules. Gone with the list, so that
-- a family that leaves outdates nothing and leaves nothing behind
create table draw_run_list (
  run_id uuid not null references draw_run on delete cascade,
  wish_list_id uuid not null references wish_list on delete cascade,
  input_hash text not null,
  primary key (run_id, wish_list_id)
);
create index draw_run_list_list on draw_run_list (wish_list_id);

-- children who came away empty the last time such a campaign was drawn, each as one keyed hash of name and birth
-- date: it outlives that season's data, is read by the next seal and gone with it
create table empty_handed (
  kind text not null,
  child_hash text not null,
  campaign_id uuid not null references campaign on delete cascade,
  season_on date not null,
  primary key (kind, child_hash)
);
create index empty_handed_campaign on empty_handed (campaign_id);
alter table campaign add column empty_handed_kept_at timestamptz;
-- the office took that memory away for this draw
alter table wish_list add column last_season_forgotten boolean not null default false;
`;
