/**
 * A community day and the people who carry it: roles, shifts, volunteers. A shift is a quota of so many; `shift_full`
 * is the backstop of the rule that the use cases keep under a lock.
 */
export const communityDay = /* sql */ `
create table community_day (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  title text not null,
  intro text not null default '',
  place text not null,
  phase text not null check (phase in ('preparing','open','closed','day','over','erased')),
  -- local day and times
  held_on date not null,
  opens_at time not null,
  closes_at time not null,
  -- volunteers: from when they may sign up, until when they may go without asking
  sign_up_from timestamptz not null,
  cancel_free_until timestamptz not null,
  -- so many minutes two shifts of one person may overlap
  grace_minutes int not null default 15 check (grace_minutes between 0 and 60),
  -- so many shifts without a pause of this length
  shifts_in_a_row int not null default 2 check (shifts_in_a_row between 1 and 10),
  pause_minutes int not null default 30 check (pause_minutes between 0 and 240),
  -- under 18: latest local time, most hours of one day
  youth_until time not null default '20:00',
  youth_hours int not null default 6 check (youth_hours between 1 and 10),
  emergency text not null default '',
  -- one source of truth for the storm: when, which sentence
  called_off_at timestamptz,
  called_off_words text,
  thanked_at timestamptz,
  erase_on date not null,
  version int not null default 1,
  created_at timestamptz not null,
  check (opens_at < closes_at),
  check (held_on < erase_on)
);

create table shift_role (
  id uuid primary key default gen_random_uuid(),
  day_id uuid not null references community_day on delete cascade,
  name text not null check (length(name) between 1 and 80),
  about text not null default '',
  needs_confirmation boolean not null default false,
  min_age int not null default 14 check (min_age between 10 and 99),
  food boolean not null default false,
  version int not null default 1,
  unique (day_id, name)
);

create table shift (
  id uuid primary key default gen_random_uuid(),
  day_id uuid not null references community_day on delete cascade,
  role_id uuid not null references shift_role on delete restrict,
  place text not null default '',
  note text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  needed int not null check (needed between 1 and 200),
  version int not null default 1,
  check (starts_at < ends_at)
);
create index shift_day on shift (day_id, starts_at);
create index shift_of_role on shift (role_id);

create table volunteer (
  id uuid primary key default gen_random_uuid(),
  day_id uuid not null references community_day on delete cascade,
  -- name, address, phone, birth date, and whom to ask for consent, as JSON
  sealed bytea not null,
  key_id text not null,
  email_key text,
  language text not null default 'de',
  -- the code was typed, or the office entered it
  proven_at timestamptz,
  hold_until timestamptz,
  -- the office has seen the instruction of food handling; local day until which it counts
  food_until date,
  -- of the parents; how it was given
  consent_at timestamptz,
  consent_by text check (consent_by in ('link','paper')),
  -- the day is called off: this volunteer was told, or is on the list of calls
  storm_told_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  check ((consent_at is null) = (consent_by is null)),
  check (proven_at is not null or hold_until is not null)
);
create unique index volunteer_email on volunteer (day_id, email_key) where email_key is not null;
create index volunteer_hold on volunteer (hold_until) where proven_at is null;

create table volunteer_role (
  volunteer_id uuid not null references volunteer on delete cascade,
  role_id uuid not null references shift_role on delete cascade,
  state text not null check (state in ('confirmed','refused')),
  primary key (volunteer_id, role_id)
);

create table shift_signup (
  id uuid primary key default gen_random_uuid(),
  shift_id uuid not null references shift on delete cascade,
  volunteer_id uuid not null references volunteer on delete cascade,
  state text not null check (state in
    ('held','asked','taken','checked-in','thanked','missed','cancelled','expired','called-off')),
  -- when it keeps its volunteer busy, the grace cut off at its end
  busy tstzrange not null,
  -- it stood in the volunteer's calendar
  was_taken boolean not null default false,
  checked_in_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  constraint volunteer_in_two_places exclude using gist (volunteer_id with =, busy with &&)
    where (state in ('held','asked','taken','checked-in','thanked'))
);
create unique index shift_signup_one on shift_signup (shift_id, volunteer_id)
  where state in ('held','asked','taken','checked-in','thanked');
create index shift_signup_volunteer on shift_signup (volunteer_id);

create function keep_shift_full() returns trigger language plpgsql as $$
declare places int; used int;
begin
  if new.state = 'taken' then new.was_taken := true; end if;
  if new.state not in ('held','asked','taken','checked-in','thanked') then return new; end if;
  -- it has its place already
  if tg_op = 'UPDATE' and old.shift_id = new.shift_id
    and old.state in ('held','asked','taken','checked-in','thanked') then return new; end if;
  select needed into places from shift where id = new.shift_id for no key update;
  select count(*) into used from shift_signup
    where shift_id = new.shift_id and id <> new.id and state in ('held','asked','taken','checked-in','thanked');
  if used >= places then
    raise exception 'the shift is full' using errcode = 'check_violation', constraint = 'shift_full';
  end if;
  return new;
end $$;
create trigger shift_full before insert or update of state, shift_id on shift_signup
  for each row execute function keep_shift_full();

-- visitors of the day: strokes by tapping, nobody behind them
create table visitor_tally (
  day_id uuid not null references community_day on delete cascade,
  kind text not null check (kind in ('child','adult')),
  people int not null check (people <> 0),
  at timestamptz not null,
  -- the same press twice is one stroke
  press_key uuid primary key
);
create index visitor_tally_day on visitor_tally (day_id);
`;
