/**
 * The schema of catalogue, households, registrations and notifications.
 * Hand-written: a schema diff would drop the partial indexes, the exclusion constraint and the triggers.
 */
export const foundation = /* sql */ `
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- ── catalogue ────────────────────────────────────────────────────────────────────────────────
create table organisation (
  id uuid primary key default uuidv7(),
  name text not null,
  kind text not null default 'club',
  contact_name text,
  email text,
  phone text,
  website text,
  created_at timestamptz not null
);

create table campaign (
  id uuid primary key default uuidv7(),
  slug text not null unique,
  kind text not null check (kind in ('holiday')),
  title text not null,
  intro text not null default '',
  phase text not null check (phase in ('draft','announced','open','closed','running','done','erased')),
  opens_at timestamptz,
  closes_at timestamptz,
  starts_on date not null,
  ends_on date not null,
  erase_on date not null,
  residents_first_until date,
  max_events_per_child int check (max_events_per_child > 0),
  min_minutes_between int not null default 0 check (min_minutes_between >= 0),
  binding_button boolean not null default false,
  reminder_rules jsonb not null default '[]',
  version int not null default 1,
  created_at timestamptz not null
);

create table event (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaign,
  organisation_id uuid not null references organisation,
  series_id uuid,
  slug text not null,
  title text not null,
  summary text not null default '',
  description text not null default '',
  topic text not null,
  status text not null check (status in ('draft','published','cancelled')),
  registration text not null check (registration in ('with-us','with-organiser','open')),
  organiser_phone text,
  organiser_link text,
  audience text not null check (audience in ('child-alone','child-with-adult','family')),
  age_by text not null default 'first-day' check (age_by in ('first-day','birth-year')),
  age_min int,
  age_max int,
  residents_first_until date,
  minimum_places int,
  minimum_decided_on date,
  price_cents int not null default 0 check (price_cents >= 0),
  price_sibling_cents int check (price_sibling_cents >= 0),
  price_reduced_cents int check (price_reduced_cents >= 0),
  price_note text,
  place text not null,
  place_address text,
  meeting_point text,
  bring text,
  responsible text,
  accessible boolean not null default false,
  accessibility_note text,
  swim_level_needed text check (swim_level_needed in ('none','seahorse','bronze','silver','gold')),
  asks text[] not null default '{}',
  custody text not null default 'one' check (custody in ('one','both')),
  abroad_documents text[] not null default '{}',
  allergens text[] not null default '{}',
  cancellation_terms text,
  assumed text[] not null default '{}',
  source_url text,
  sequence int not null default 0,
  cancelled_reason text,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (campaign_id, slug)
);
create index event_campaign on event (campaign_id, status);

create table session (
  id uuid primary key default uuidv7(),
  event_id uuid not null references event on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  all_day boolean not null default false,
  check (ends_at > starts_at)
);
create index session_event on session (event_id, starts_at);
create index session_start on session (starts_at);

create table quota (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaign,
  name text not null,
  kind text not null check (kind in ('general','reserved-reduced','shared')),
  capacity int not null check (capacity >= 0),
  reserved_until date,
  version int not null default 1
);

create table event_quota (
  event_id uuid not null references event on delete cascade,
  quota_id uuid not null references quota on delete cascade,
  primary key (event_id, quota_id)
);
create index event_quota_quota on event_quota (quota_id);

create table question (
  id uuid primary key default uuidv7(),
  event_id uuid not null references event on delete cascade,
  position int not null,
  kind text not null check (kind in ('text','yes-no','choice')),
  label text not null,
  choices text[] not null default '{}',
  required boolean not null default false
);
create index question_event on question (event_id, position);

-- open events: nobody registers, somebody counts
create table tally (
  event_id uuid not null references event on delete cascade,
  day date not null,
  children int not null default 0,
  adults int not null default 0,
  first_time int not null default 0,
  primary key (event_id, day)
);

-- ── households ───────────────────────────────────────────────────────────────────────────────
create table household (
  id uuid primary key default uuidv7(),
  state text not null check (state in ('provisional','active','merged','erased')),
  resident boolean not null default true,
  street text,
  postcode text,
  town text,
  language text not null default 'de',
  contact_by text not null default 'mail' check (contact_by in ('mail','phone','letter')),
  reduced_fee_seen_on date,
  reduced_fee_until date,
  protected boolean not null default false,
  feed_secret_hash text unique,
  feed_round int not null default 0,
  access_code_hash text unique,
  linked_household_id uuid references household,
  merged_into_id uuid references household,
  version int not null default 1,
  created_at timestamptz not null,
  erased_at timestamptz
);

create table guardian (
  id uuid primary key default uuidv7(),
  household_id uuid not null references household on delete cascade,
  first_name text not null,
  last_name text not null,
  search_key text not null,
  email text,
  email_confirmed_at timestamptz,
  phone text,
  account_id text unique
);
create index guardian_household on guardian (household_id);
-- one confirmed address belongs to one household; an unconfirmed one proves nothing
create unique index guardian_email on guardian (lower(email)) where email_confirmed_at is not null;
create index guardian_search on guardian using gin (search_key gin_trgm_ops);

create table child (
  id uuid primary key default uuidv7(),
  household_id uuid not null references household on delete cascade,
  first_name text not null,
  last_name text not null,
  search_key text not null,
  birth_date date not null,
  swim_level text check (swim_level in ('none','seahorse','bronze','silver','gold')),
  created_at timestamptz not null
);
create index child_household on child (household_id);
-- the same name and birth date in one family is the same child; an erased one has no name
create unique index child_once on child (household_id, search_key, birth_date) where search_key <> '';
create index child_search on child using gin (search_key gin_trgm_ops);

-- a child of two households (second guardian): each household keeps its own data
create table child_link (
  child_id uuid not null references child on delete cascade,
  household_id uuid not null references household on delete cascade,
  created_at timestamptz not null,
  primary key (child_id, household_id)
);

-- ── registrations ────────────────────────────────────────────────────────────────────────────
create table basket (
  id uuid primary key default uuidv7(),
  household_id uuid not null references household on delete cascade,
  channel text not null check (channel in ('family','office')),
  guardian_email text,
  pressed_at timestamptz not null,
  confirm_by timestamptz,
  confirmed_at timestamptz,
  button_text text not null,
  terms_version text not null
);
create index basket_open on basket (confirm_by) where confirmed_at is null;
create index basket_email on basket (lower(guardian_email)) where confirmed_at is null;
create index basket_household on basket (household_id);

create sequence waiting_rank;
create sequence receipt_number;

create table registration (
  id uuid primary key default uuidv7(),
  basket_id uuid not null references basket on delete cascade,
  household_id uuid not null references household on delete cascade,
  child_id uuid not null references child on delete cascade,
  event_id uuid not null references event,
  quota_id uuid references quota,
  state text not null check (state in
    ('held','queued','confirmed','waiting','cancelled','expired','attended','missed')),
  seats int not null default 1 check (seats between 1 and 12),
  adults int not null default 0 check (adults between 0 and 11),
  group_id uuid,
  together text not null default 'single' check (together in ('only','rather','single')),
  rank bigint,
  group_asked_at timestamptz,
  accepts_fewer boolean not null default false,
  reduced_fee boolean not null default false,
  amount_cents int not null default 0,
  amount_rule text not null default 'free',
  paid_on date,
  receipt_number text unique,
  overlap_overridden boolean not null default false,
  override_reason text,
  end_reason text,
  entered_by text not null default 'family' check (entered_by in ('family','office')),
  first_pressed_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 1,
  occupies boolean not null generated always as (state in ('held','confirmed','attended','missed')) stored,
  check (not (state in ('held','confirmed','attended','missed') and quota_id is null)),
  check (not (state in ('waiting','queued') and rank is null))
);
create unique index registration_once on registration (child_id, event_id)
  where state in ('held','queued','confirmed','waiting','attended','missed');
create index registration_quota on registration (quota_id) where occupies;
create index registration_event on registration (event_id, state);
create index registration_line on registration (event_id, rank) where state in ('waiting','queued');
create index registration_household on registration (household_id);
create index registration_basket on registration (basket_id);

create table registration_span (
  registration_id uuid not null references registration on delete cascade,
  session_id uuid not null references session on delete cascade,
  child_id uuid not null,
  span tstzrange not null,
  occupies boolean not null,
  overlap_overridden boolean not null,
  primary key (registration_id, session_id),
  constraint child_in_two_places exclude using gist (child_id with =, span with &&)
    where (occupies and not overlap_overridden)
);

create table place_offer (
  id uuid primary key default uuidv7(),
  registration_id uuid not null references registration on delete cascade,
  event_id uuid not null references event,
  quota_id uuid not null references quota,
  seats int not null,
  bundle_id uuid not null,
  state text not null check (state in ('open','accepted','declined','expired','void')),
  channel text not null check (channel in ('mail','phone','letter')),
  note text not null default 'in-order',
  offered_at timestamptz not null,
  expires_at timestamptz,
  reached_at timestamptz,
  token_hash text not null unique,
  ended_at timestamptz
);
create unique index place_offer_once on place_offer (registration_id) where state = 'open';
create index place_offer_due on place_offer (expires_at) where state = 'open';
create index place_offer_quota on place_offer (quota_id) where state = 'open';

-- answers of one registration; personal ones are encrypted, each with the id of its key
create table registration_answer (
  registration_id uuid not null references registration on delete cascade,
  kind text not null,
  question_id uuid references question on delete cascade,
  plain jsonb,
  sealed bytea,
  key_id text,
  text_version text,
  answered_at timestamptz not null,
  erase_on date,
  check ((sealed is null) = (key_id is null)),
  check ((plain is null) <> (sealed is null))
);
create unique index registration_answer_once on registration_answer
  (registration_id, kind, coalesce(question_id, '00000000-0000-0000-0000-000000000000'));
create index registration_answer_erase on registration_answer (erase_on) where erase_on is not null;

create table idempotency_key (
  caller text not null,
  key text not null,
  body_hash text not null,
  status int not null,
  answer jsonb not null,
  created_at timestamptz not null,
  primary key (caller, key)
);
create index idempotency_age on idempotency_key (created_at);

-- what a person has to do, because no machine can
create table task (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in
    ('phone-offer','phone-news','swim-check','health-call','hardship','mail-failed','group-question')),
  household_id uuid references household on delete cascade,
  registration_id uuid references registration on delete cascade,
  place_offer_id uuid references place_offer on delete cascade,
  mail_id uuid,
  subject text,
  created_at timestamptz not null,
  due_at timestamptz,
  attempts timestamptz[] not null default '{}',
  done_at timestamptz,
  done_by text,
  outcome text
);
create index task_open on task (due_at, created_at) where done_at is null;
create unique index task_once on task (kind, registration_id, coalesce(subject, ''))
  where done_at is null and registration_id is not null;

-- ── notifications ────────────────────────────────────────────────────────────────────────────
create table outbox (
  id uuid primary key default uuidv7(),
  kind text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  relayed_at timestamptz,
  handled_at timestamptz
);
-- what was never relayed, and what was relayed without ever being handled
create index outbox_due on outbox (id) where handled_at is null;

create table mail (
  id uuid primary key default uuidv7(),
  dedupe_key text not null unique,
  purpose text not null,
  household_id uuid references household on delete cascade,
  to_address text,
  language text not null default 'de',
  subject_ids jsonb not null default '{}',
  sealed bytea,
  key_id text,
  state text not null check (state in ('due','sending','sent','failed','skipped')),
  due_at timestamptz not null,
  attempts int not null default 0,
  claimed_at timestamptz,
  sent_at timestamptz,
  message_id text not null unique,
  failure text,
  created_at timestamptz not null
);
create index mail_due on mail (due_at) where state in ('due','sending');
create index mail_household on mail (household_id);

create table reminder (
  id uuid primary key default uuidv7(),
  registration_id uuid not null references registration on delete cascade,
  session_starts_at timestamptz not null,
  rule text not null,
  due_at timestamptz not null,
  state text not null check (state in ('due','sent','skipped','late')),
  unique (registration_id, rule, session_starts_at)
);
create index reminder_due on reminder (due_at) where state = 'due';

-- ── platform ─────────────────────────────────────────────────────────────────────────────────
create table audit_line (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  actor text not null check (actor in ('family','office','organiser','system')),
  actor_id text,
  action text not null,
  subject_type text not null,
  subject_id uuid not null,
  reason text,
  details jsonb not null default '{}'
);
create index audit_subject on audit_line (subject_type, subject_id, at);

create table staff (
  account_id text primary key,
  name text not null,
  email text not null unique,
  bundles text[] not null,
  active boolean not null default true,
  created_at timestamptz not null
);

create table setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);

create table page (
  slug text not null,
  language text not null,
  title text not null,
  body text not null,
  changed_at timestamptz not null,
  primary key (slug, language)
);

create table feedback (
  id uuid primary key default uuidv7(),
  about text not null,
  body text not null,
  reply_to text,
  created_at timestamptz not null,
  erase_on date not null
);

-- tries per account, address and network (rate-limiter-flexible keeps its own layout)
create table attempt (
  key varchar(255) primary key,
  points int not null default 0,
  expire bigint
);

-- test mode only: API and worker read the same moved clock
create table moved_clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null
);

-- ── guards the database keeps even if the code forgets ───────────────────────────────────────

-- Who occupies seats of a quota: registrations with a place and open place offers.
create function seats_taken(q uuid) returns bigint language sql stable as $$
  with shared_events as (
    select eq.event_id from event_quota eq join quota s on s.id = eq.quota_id
    where eq.quota_id = q and s.kind = 'shared'
  )
  select coalesce((select sum(seats) from registration where occupies and quota_id = q), 0)
       + coalesce((select sum(seats) from registration
           where occupies and event_id in (select event_id from shared_events)), 0)
       + coalesce((select sum(seats) from place_offer where state = 'open' and quota_id = q), 0)
       + coalesce((select sum(seats) from place_offer
           where state = 'open' and event_id in (select event_id from shared_events)), 0)
$$;

-- Seats of a shared quota that are kept for those who wait at its other events, as far as these have room.
create function seats_kept(q uuid, except_event uuid) returns bigint language sql stable as $$
  select coalesce(sum(least(w.waiting, greatest(0, w.room))), 0) from (
    select (select coalesce(sum(r.seats), 0) from registration r
              where r.event_id = eq.event_id and r.state in ('waiting', 'queued')
                and not exists (select 1 from place_offer o
                  where o.registration_id = r.id and o.state = 'open')) as waiting,
           (select coalesce(sum(k.capacity - seats_taken(k.id)), 0) from quota k
              join event_quota own on own.quota_id = k.id
              where own.event_id = eq.event_id and k.kind <> 'shared') as room
    from event_quota eq join event e on e.id = eq.event_id
    where eq.quota_id = q and eq.event_id <> except_event and e.status = 'published') w
$$;

-- Takes the same lock as the application, then counts: a second opinion, not the first.
create function guard_capacity(event uuid, own_quota uuid) returns void language plpgsql as $$
declare q record;
begin
  for q in
    select k.id, k.capacity from quota k
    where k.id = own_quota
       or (k.kind = 'shared' and k.id in (select quota_id from event_quota where event_id = event))
    order by k.id
    for no key update of k
  loop
    if seats_taken(q.id) > q.capacity then
      raise exception 'capacity of quota % exceeded', q.id
        using errcode = 'check_violation', constraint = 'quota_capacity';
    end if;
  end loop;
end $$;

create function guard_registration_capacity() returns trigger language plpgsql as $$
begin
  -- who accepts an offer sits down on the seat the offer held: counted before, also when overbooked since
  if tg_op = 'UPDATE' and old.state = 'waiting' and exists (
      select 1 from place_offer o where o.registration_id = new.id and o.state = 'accepted'
        and o.quota_id = new.quota_id and o.seats >= new.seats) then
    return null;
  end if;
  if new.occupies and (tg_op = 'INSERT' or not old.occupies or new.seats > old.seats
      or new.quota_id is distinct from old.quota_id) then
    perform guard_capacity(new.event_id, new.quota_id);
  end if;
  return null;
end $$;
create trigger registration_capacity after insert or update on registration
  for each row execute function guard_registration_capacity();

create function guard_offer_capacity() returns trigger language plpgsql as $$
begin
  if new.state = 'open' and (tg_op = 'INSERT' or old.state <> 'open') then
    perform guard_capacity(new.event_id, new.quota_id);
  end if;
  return null;
end $$;
create trigger place_offer_capacity after insert or update on place_offer
  for each row execute function guard_offer_capacity();

-- The child's time follows its registrations and the event's sessions.
create function follow_registration() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into registration_span
      select new.id, s.id, new.child_id, tstzrange(s.starts_at, s.ends_at), new.occupies,
             new.overlap_overridden
      from session s where s.event_id = new.event_id;
  elsif new.occupies is distinct from old.occupies or new.child_id <> old.child_id
      or new.overlap_overridden <> old.overlap_overridden then
    update registration_span set child_id = new.child_id, occupies = new.occupies,
      overlap_overridden = new.overlap_overridden where registration_id = new.id;
  end if;
  return null;
end $$;
create trigger registration_time after insert or update on registration
  for each row execute function follow_registration();

create function follow_session() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into registration_span
      select r.id, new.id, r.child_id, tstzrange(new.starts_at, new.ends_at), r.occupies,
             r.overlap_overridden
      from registration r where r.event_id = new.event_id;
  else
    update registration_span set span = tstzrange(new.starts_at, new.ends_at)
      where session_id = new.id;
  end if;
  return null;
end $$;
create trigger session_time after insert or update of starts_at, ends_at on session
  for each row execute function follow_session();

-- The worker sleeps until something is written; the sweeper finds what a lost wake-up missed.
create function wake_worker() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create trigger outbox_wake after insert on outbox
  for each statement execute function wake_worker();
`;
