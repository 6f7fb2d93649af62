/**
 * Booths and the stage of a community day: the call, the square with its places and its power, applications, and acts
 * in their order. `booth_place_once` and `power_within_limit` are the backstops of rules the use cases keep under locks.
 * Lengths are whole centimetres, power whole watts.
 */
export const booths = /* sql */ `
-- the call for booths of one day, and everything of the day that booths and acts are told
create table booth_call (
  day_id uuid primary key references community_day on delete cascade,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  allocation text not null default 'draw' check (allocation in ('draw','office')),
  -- booths there is room for
  places int not null check (places between 0 and 500),
  -- at least so many of a kind: [{ kind, count }], the more important first
  minimums jsonb not null default '[]',
  about text not null default '',
  -- local times at which booths drive in, lane by lane
  set_up_from time not null,
  set_up_until time not null,
  set_up_minutes int not null default 15 check (set_up_minutes between 5 and 120),
  lane_capacity int not null default 6 check (lane_capacity between 1 and 100),
  -- the stage is open; its first act begins at stage_from, or later on a day that runs late
  stage_opens time not null,
  stage_closes time not null,
  stage_from timestamptz,
  -- of the order as a whole
  stage_version int not null default 1,
  -- for the info pack and the day's page
  lost_child_point text not null default '',
  first_aid text not null default '',
  safety text not null default '',
  sheet_width_cm int not null default 10000 check (sheet_width_cm between 100 and 200000),
  sheet_depth_cm int not null default 6000 check (sheet_depth_cm between 100 and 200000),
  -- of the drawing; 0: nothing was drawn yet
  plan_version int not null default 0,
  version int not null default 1,
  check (opens_at < closes_at),
  check (set_up_from < set_up_until),
  check (stage_opens < stage_closes)
);

create table booth_area (
  id uuid primary key default gen_random_uuid(),
  day_id uuid not null references booth_call on delete cascade,
  kind text not null check (kind in ('lane','blocked','label')),
  words text not null default '',
  x_cm int not null, y_cm int not null,
  width_cm int not null check (width_cm > 0),
  depth_cm int not null check (depth_cm > 0),
  turn int not null default 0 check (turn between 0 and 359)
);
create index booth_area_day on booth_area (day_id);

-- a distribution box: what it carries in all, and its sockets
create table power_connection (
  id uuid primary key default gen_random_uuid(),
  day_id uuid not null references booth_call on delete cascade,
  name text not null check (length(name) between 1 and 40),
  limit_watts int not null check (limit_watts between 0 and 1000000),
  schuko int not null default 0 check (schuko between 0 and 100),
  cee_16 int not null default 0 check (cee_16 between 0 and 100),
  cee_32 int not null default 0 check (cee_32 between 0 and 100),
  unique (day_id, name) deferrable initially deferred
);

create table booth_place (
  id uuid primary key default gen_random_uuid(),
  day_id uuid not null references booth_call on delete cascade,
  number text not null check (length(number) between 1 and 12),
  zone text not null check (zone in ('activity','food','information','any')),
  street text not null default '',
  -- centre of the place, its front along width
  x_cm int not null, y_cm int not null,
  width_cm int not null check (width_cm between 50 and 3000),
  depth_cm int not null check (depth_cm between 50 and 3000),
  turn int not null default 0 check (turn between 0 and 359),
  has_water boolean not null default false,
  is_step_free boolean not null default true,
  -- the longest vehicle that can stay there; 0: none
  vehicle_cm int not null default 0 check (vehicle_cm between 0 and 3000),
  -- the distribution box it is near to
  connection_id uuid references power_connection on delete set null,
  unique (day_id, number) deferrable initially deferred
);
create index booth_place_connection on booth_place (connection_id);

create table booth (
  id uuid primary key default gen_random_uuid(),
  day_id uuid not null references booth_call on delete cascade,
  state text not null check (state in
    ('draft','submitted','returned','complete','accepted','waiting','declined','placed','arrived','released',
     'closed','withdrawn','called-off')),
  -- what the town reads: who stands there and with what
  association text not null check (length(association) between 1 and 80),
  title text not null default '' check (length(title) <= 80),
  about text not null default '',
  -- what of it the office has read, and the town reads: { association, title, about }; null: nothing yet
  shown jsonb,
  kind text not null check (kind in ('activity','food','information')),
  -- BoothNeeds of the domain
  needs jsonb not null,
  watts int generated always as (coalesce((needs -> 'power' ->> 'watts')::int, 0)) stored,
  connector text generated always as (needs -> 'power' ->> 'connector') stored,
  -- it would like to be on the stage, too: { title, minutes }
  stage_wish jsonb,
  together_key text,
  -- name, phone and address of the person, as JSON
  sealed bytea not null,
  key_id text not null,
  email_key text,
  language text not null default 'de',
  proven_at timestamptz,
  hold_until timestamptz,
  submitted_at timestamptz,
  -- what the office says is missing, or why it was declined
  office_words text not null default '',
  -- the office decided without the lot: { choice: in | out, by, reason }
  by_hand jsonb,
  chosen_by text check (chosen_by in ('hand','minimum','lot','office')),
  -- place in the line of those who wait
  rank int,
  -- checked at the end of a statement, so that a whole day can go
  place_id uuid references booth_place,
  -- where it stood before its place was released, so that this can be undone
  place_before uuid references booth_place on delete set null,
  -- the office lifted a refusal: { by, reason, lifted: [...] }
  place_override jsonb,
  connection_id uuid references power_connection,
  -- what it hung on before its place was released
  connection_before uuid references power_connection on delete set null,
  power_override jsonb,
  -- its needs changed and its ground or its power do not suit them any more: [{ reason, ... }]
  to_look_at jsonb not null default '[]',
  set_up_at time,
  -- what it was told: { number, setUpAt }; null: nothing yet
  told jsonb,
  -- it was answered and has no address: the office calls
  answer_untold boolean not null default false,
  -- what its ticket shows to the scanner
  code_hash text not null unique,
  arrived_at timestamptz,
  released_at timestamptz,
  storm_told_at timestamptz,
  storm_phoned_at timestamptz,
  thanked_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  check (proven_at is not null or hold_until is not null),
  check ((state in ('placed','arrived','closed')) = (place_id is not null)),
  check (connection_id is null or place_id is not null)
);
create index booth_day on booth (day_id, state);
create unique index booth_place_once on booth (place_id) where place_id is not null;
create index booth_connection on booth (connection_id) where connection_id is not null;
create index booth_email on booth (day_id, email_key) where email_key is not null;
create index booth_hold on booth (hold_until) where proven_at is null;

create function keep_power_within_limit() returns trigger language plpgsql as $$
declare most int; others int; before int := 0;
begin
  if new.connection_id is null or new.power_override is not null then return new; end if;
  select limit_watts into most from power_connection where id = new.connection_id for no key update;
  select coalesce(sum(coalesce((needs -> 'power' ->> 'watts')::int, 0)), 0) into others
    from booth where connection_id = new.connection_id and id <> new.id;
  if tg_op = 'UPDATE' and old.connection_id = new.connection_id then
    before := coalesce((old.needs -> 'power' ->> 'watts')::int, 0);
  end if;
  -- a generated column is not there yet in a trigger before the row is written
  if others + coalesce((new.needs -> 'power' ->> 'watts')::int, 0) > most
    and coalesce((new.needs -> 'power' ->> 'watts')::int, 0) > before then
    raise exception 'more power than the connection carries' using errcode = 'check_violation',
      constraint = 'power_within_limit';
  end if;
  return new;
end $$;
create trigger power_within_limit before insert or update of connection_id, needs, power_override on booth
  for each row execute function keep_power_within_limit();

-- the draw of booths: the line as it was frozen and a secret, committed to before anybody knows the public number
create table booth_draw (
  day_id uuid primary key references booth_call on delete cascade,
  commitment text not null,
  frozen jsonb not null,
  sealed bytea not null,
  key_id text not null,
  source text not null,
  notation text not null,
  drawn_on date not null,
  sealed_at timestamptz not null,
  number text,
  drawn_at timestamptz,
  check ((number is null) = (drawn_at is null))
);
create table booth_lot (
  booth_id uuid primary key references booth on delete cascade,
  day_id uuid not null references booth_draw on delete cascade,
  nonce text not null,
  lot int check (lot > 0)
);
create index booth_lot_day on booth_lot (day_id);

-- somebody on the stage; \`position\` is the place in the order
create table stage_act (
  id uuid primary key default gen_random_uuid(),
  day_id uuid not null references booth_call on delete cascade,
  title text not null check (length(title) between 1 and 80),
  about text not null default '',
  minutes int not null check (minutes between 1 and 600),
  changeover_minutes int not null default 10 check (changeover_minutes between 0 and 120),
  -- a promised time that nothing moves
  fixed_at timestamptz,
  position int not null,
  -- of an association that has a booth, too, and is told where the booth is told
  booth_id uuid references booth on delete set null,
  -- otherwise who is told: name, phone and address as JSON
  sealed bytea,
  key_id text,
  email_key text,
  language text not null default 'de',
  -- when it begins, as it was told; null: nothing yet
  told_at_time timestamptz,
  storm_told_at timestamptz,
  storm_phoned_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  check ((sealed is null) = (key_id is null)),
  unique (day_id, position) deferrable initially deferred
);
create index stage_act_booth on stage_act (booth_id);
`;
