/** Wish lists of the wish phase: who wishes what, in which order, together with whom. */
export const wishes = /* sql */ `
alter table campaign
  add column wishes_open_at timestamptz,
  add column wishes_close_at timestamptz,
  add column drawn_at timestamptz,
  drop constraint campaign_phase_check,
  add constraint campaign_phase_check check (phase in
    ('draft','announced','wishing','drawing','open','closed','running','done','erased')),
  add constraint campaign_wishes_check check ((wishes_open_at is null) = (wishes_close_at is null)
    and wishes_close_at > wishes_open_at);

-- one child's wishes; a draft counts for nothing until the family hands it in, a change of a handed-in one counts at once
create table wish_list (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaign on delete cascade,
  household_id uuid not null references household on delete cascade,
  child_id uuid not null references child on delete cascade,
  state text not null check (state in ('draft','submitted','withdrawn')),
  max_places int check (max_places between 1 and 20),
  channel text not null check (channel in ('family','office','sheet')),
  -- the office's mark; never shown to others, gone with the campaign
  hardship boolean not null default false,
  -- a child that got nothing last season; copied once, when the lists are frozen
  empty_handed_before boolean not null default false,
  -- drawn from the machine's randomness when the lists are frozen, so that no id decides a lot
  nonce bytea unique,
  button_text text,
  terms_version text,
  submitted_at timestamptz,
  reminded_at timestamptz,
  -- when the family was last told what it handed in, and when it will be told of later changes
  receipt_at timestamptz,
  receipt_due_at timestamptz,
  changed_at timestamptz not null,
  version int not null default 1,
  unique (campaign_id, child_id)
);
create index wish_list_household on wish_list (household_id);
create index wish_list_child on wish_list (child_id);
create index wish_list_receipt on wish_list (receipt_due_at) where receipt_due_at is not null;

create table wish (
  wish_list_id uuid not null references wish_list on delete cascade,
  event_id uuid not null references event on delete cascade,
  position int not null check (position between 1 and 40),
  primary key (wish_list_id, event_id),
  unique (wish_list_id, position) deferrable initially deferred
);
create index wish_event on wish (event_id);

-- "at most 1 in the week of 2 August"
create table wish_limit (
  wish_list_id uuid not null references wish_list on delete cascade,
  from_on date not null,
  until_on date not null,
  at_most int not null check (at_most between 0 and 20),
  primary key (wish_list_id, from_on),
  check (until_on >= from_on)
);

-- siblings and friends who want the same events together
create table wish_group (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaign on delete cascade,
  household_id uuid not null references household on delete cascade,
  together text not null check (together in ('only','rather')),
  -- what the other family types; null for siblings
  code_hash text unique,
  made_at timestamptz not null
);
create index wish_group_household on wish_group (household_id);
create index wish_group_campaign on wish_group (campaign_id);

create table wish_group_member (
  wish_group_id uuid not null references wish_group on delete cascade,
  wish_list_id uuid not null references wish_list on delete cascade,
  joined_at timestamptz not null,
  primary key (wish_group_id, wish_list_id),
  -- a child wishes together with one group, or alone
  unique (wish_list_id)
);

-- a sheet of paper with a code; blank ones know no child until the office types it in
create table wish_sheet (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaign on delete cascade,
  child_id uuid references child on delete cascade,
  code text not null,
  printed_at timestamptz not null,
  entered_at timestamptz,
  unique (campaign_id, code)
);
create index wish_sheet_child on wish_sheet (child_id);

-- how likely a place was in repeated draws on the wishes of that moment; an estimate, told as one
create table wish_chance (
  campaign_id uuid not null references campaign on delete cascade,
  event_id uuid not null references event on delete cascade,
  -- 1 alone, 2 and more together
  party int not null check (party between 1 and 6),
  rank int not null check (rank between 1 and 10),
  chance real not null check (chance between 0 and 1),
  estimated_at timestamptz not null,
  primary key (event_id, party, rank)
);
create index wish_chance_campaign on wish_chance (campaign_id);
`;
