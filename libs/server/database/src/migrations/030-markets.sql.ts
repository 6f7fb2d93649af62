/**
 * Markets: a place drawn to scale, its pitches, who stands where. A pitch is a quota of one: `pitch_taken` is the
 * backstop of the rule that the use cases keep under a lock. Lengths are whole centimetres, money whole cents.
 */
export const markets = /* sql */ `
create table market (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  kind text not null check (kind in ('children-flea','flea','commission','swap')),
  title text not null,
  intro text not null default '',
  phase text not null check (phase in ('preparing','open','closed','day','over','erased')),
  place text not null,
  -- local day and times of the market
  held_on date not null,
  opens_at time not null,
  closes_at time not null,
  set_up_from time not null,
  -- a pitch whose seller has not arrived by then is free again
  release_at time not null,
  allocation text not null check (allocation in ('choose','office','draw')),
  -- registrations: from when the town's own people, from when everybody, until when
  residents_from timestamptz,
  opens_on timestamptz not null,
  closes_on timestamptz not null,
  cancel_free_until date not null,
  fee_stays_after_release boolean not null default true,
  household_max_cm int not null default 600 check (household_max_cm > 0),
  -- does a started metre count as a whole one
  metres text not null default 'started' check (metres in ('started','exact')),
  commercial text not null default 'excluded' check (commercial in ('excluded','licence')),
  refused_goods text[] not null default '{}',
  deposit_cents int not null default 0 check (deposit_cents >= 0),
  lane_capacity int not null default 10 check (lane_capacity > 0),
  set_up_minutes int not null default 15 check (set_up_minutes > 0),
  terms text not null default '',
  -- one source of truth for the storm: when, who, which sentence
  called_off_at timestamptz,
  called_off_words text,
  -- when its no-shows were released; who is expected after that is waited for on purpose
  released_at timestamptz,
  -- the office took a step back out of the market's day, which then does not begin by itself
  stepped_back_at timestamptz,
  erase_on date not null,
  version int not null default 1,
  created_at timestamptz not null,
  check (opens_at < closes_at and set_up_from <= release_at),
  check (opens_on < closes_on),
  check (held_on < erase_on)
);

-- what costs what from now on; a booking keeps the prices it was promised (pitch_booking.tariff)
create table market_tariff (
  id uuid primary key default gen_random_uuid(),
  market_id uuid not null references market on delete cascade,
  code text not null check (code in ('per-metre','per-square-metre','per-pitch','table-hire','vehicle')),
  zone text not null check (zone in ('children','private','commercial')),
  cents int not null check (cents >= 0),
  reduced_cents int check (reduced_cents >= 0),
  on_the_spot_cents int check (on_the_spot_cents >= 0),
  vat text not null default 'none' check (vat in ('none','7','19')),
  unique (market_id, zone, code)
);

create table plan (
  market_id uuid primary key references market on delete cascade,
  width_cm int not null check (width_cm between 100 and 200000),
  depth_cm int not null check (depth_cm between 100 and 200000),
  picture bytea check (octet_length(picture) <= 5242880),
  picture_type text check (picture_type in ('image/png','image/jpeg','image/webp')),
  -- how many centimetres one pixel of the picture is
  picture_scale numeric(10,4) check (picture_scale > 0),
  -- pixels of the picture
  picture_width int check (picture_width > 0),
  picture_height int check (picture_height > 0),
  version int not null default 1,
  check (num_nonnulls(picture, picture_type, picture_width, picture_height) in (0, 4))
);

-- lanes, blocked areas and names on the plan
create table plan_area (
  id uuid primary key default gen_random_uuid(),
  market_id uuid not null references plan on delete cascade,
  kind text not null check (kind in ('lane','blocked','label')),
  words text not null default '',
  x_cm int not null, y_cm int not null,
  width_cm int not null check (width_cm > 0),
  depth_cm int not null check (depth_cm > 0),
  turn int not null default 0 check (turn between 0 and 359)
);
create index plan_area_market on plan_area (market_id);

create table pitch (
  id uuid primary key default gen_random_uuid(),
  market_id uuid not null references plan on delete cascade,
  number text not null check (length(number) between 1 and 12),
  kind text not null check (kind in ('blanket','stall','vehicle')),
  zone text not null check (zone in ('children','private','commercial')),
  street text not null default '',
  -- centre of the pitch, its front along width
  x_cm int not null, y_cm int not null,
  width_cm int not null check (width_cm between 50 and 3000),
  depth_cm int not null check (depth_cm between 50 and 3000),
  turn int not null default 0 check (turn between 0 and 359),
  version int not null default 1,
  -- two pitches may change numbers in one act
  unique (market_id, number) deferrable initially deferred
);

-- who stands there when it is not a family that is known already; sealed like every contact
create table seller (
  id uuid primary key default gen_random_uuid(),
  household_id uuid references household on delete cascade,
  kind text not null check (kind in ('private','commercial')),
  -- name, phone and address as JSON, sealed; an address is looked up by its keyed fingerprint
  sealed bytea,
  key_id text,
  email_key text,
  language text not null default 'de',
  -- the code was typed: what somebody else says about this address does not count any more
  proven_at timestamptz,
  licence_seen_on date,
  -- of the town itself; they are served first until a date
  resident boolean not null default false,
  created_at timestamptz not null,
  check ((sealed is null) = (key_id is null)),
  check (household_id is not null or sealed is not null)
);
create unique index seller_household on seller (household_id, kind) where household_id is not null;
create unique index seller_email on seller (email_key, kind)
  where email_key is not null and household_id is null;

create table pitch_booking (
  id uuid primary key default gen_random_uuid(),
  market_id uuid not null references market on delete cascade,
  seller_id uuid not null references seller on delete cascade,
  state text not null check (state in
    ('held','queued','confirmed','waiting','offered','arrived','released','cancelled','expired')),
  zone text not null check (zone in ('children','private','commercial')),
  -- a blanket is for a child whose guardian comes along
  with_child boolean not null default false,
  guardian_comes boolean not null default false,
  reduced boolean not null default false,
  -- asked whether fewer pitches would do, and what was said
  fewer_asked_at timestamptz,
  accepts_fewer boolean,
  pitches_wanted int not null default 1 check (pitches_wanted between 1 and 10),
  tables_hired int not null default 0 check (tables_hired between 0 and 20),
  vehicle_cm int check (vehicle_cm between 100 and 2000),
  goods text[] not null default '{}',
  -- neighbours who want to stand together share a word
  together_key text,
  -- place in the waiting list, given under the market's lock
  rank bigint,
  hold_until timestamptz,
  -- null while offered: by telephone, the office waits for the answer
  offer_until timestamptz,
  code_hash text not null unique,
  -- where it stood before it ended, so that an end can be undone
  pitches_before uuid[] not null default '{}',
  set_up_at time,
  told_plan_version int,
  -- how its seller hears that the market is called off; null: the job of the storm has not come to it
  storm_told text check (storm_told in ('mail','phone','nothing')),
  storm_phoned_at timestamptz,
  arrived_at timestamptz,
  on_the_spot boolean not null default false,
  -- what it had wished for before it was given something on the spot, so that this can be undone
  before_spot jsonb,
  -- the prices as they were when it first had pitches: held, offered or given; null: it never had any
  tariff jsonb,
  price_cents int not null default 0 check (price_cents >= 0),
  created_at timestamptz not null,
  version int not null default 1
);
create index pitch_booking_market on pitch_booking (market_id, state);
create unique index pitch_booking_rank on pitch_booking (market_id, rank) where rank is not null;
create index pitch_booking_seller on pitch_booking (seller_id);
create index pitch_booking_hold on pitch_booking (hold_until) where state in ('held','queued');
create index pitch_booking_offer on pitch_booking (offer_until) where state = 'offered';

-- one live booking per pitch; the row goes when the booking no longer stands there
create table pitch_taken (
  pitch_id uuid primary key references pitch on delete restrict,
  booking_id uuid not null references pitch_booking on delete cascade,
  -- the pitch as its seller was told, while the plan says something else and nobody has told them
  told jsonb
);
create index pitch_taken_booking on pitch_taken (booking_id);

-- a draw of pitches or seller numbers: the line as it was frozen and a secret, committed to before anybody knows the public number
create table market_draw (
  market_id uuid primary key references market on delete cascade,
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

-- Kleiderbörse: numbers of sellers, and what came of them
create table seller_number (
  id uuid primary key default gen_random_uuid(),
  market_id uuid not null references market on delete cascade,
  seller_id uuid not null references seller on delete cascade,
  -- fingerprint of the address it was asked for with; a family may have two addresses, and a number for each
  seller_key text,
  number int check (number > 0),
  state text not null check (state in ('held','queued','confirmed','waiting','offered','brought','settled','cancelled','expired')),
  circle text not null check (circle in ('helper','returning','all')),
  keep_number boolean not null default false,
  rank bigint,
  hold_until timestamptz,
  offer_until timestamptz,
  intake_at timestamptz,
  items_brought int check (items_brought >= 0),
  items_sold int check (items_sold >= 0),
  turnover_cents int check (turnover_cents >= 0),
  donate_leftovers boolean not null default false,
  paid_out_on date,
  -- the same as of a pitch
  storm_told text check (storm_told in ('mail','phone','nothing')),
  storm_phoned_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  check (items_sold <= items_brought)
);
create unique index seller_number_one on seller_number (market_id, number)
  where state not in ('cancelled','expired');
create unique index seller_number_seller on seller_number (market_id, seller_key)
  where state not in ('cancelled','expired');
create unique index seller_number_rank on seller_number (market_id, rank) where rank is not null;
create index seller_number_of_seller on seller_number (seller_id);
create index seller_number_key on seller_number (seller_key);
create index seller_number_hold on seller_number (hold_until) where state in ('held','queued');
create index seller_number_offer on seller_number (offer_until) where state = 'offered';

-- who is in a draw: a random name and one explicit lot per party; an id is not a lot. Neighbours share both.
create table market_lot (
  booking_id uuid unique references pitch_booking on delete cascade,
  number_id uuid unique references seller_number on delete cascade,
  market_id uuid not null references market_draw on delete cascade,
  nonce text not null,
  lot int check (lot > 0),
  check (num_nonnulls(booking_id, number_id) = 1)
);
create index market_lot_market on market_lot (market_id);

create table commission_rule (
  market_id uuid primary key references market on delete cascade,
  numbers int not null check (numbers between 1 and 2000),
  items_per_number int not null check (items_per_number > 0),
  items_per_helper int not null check (items_per_helper > 0),
  commission_percent int not null check (commission_percent between 0 and 100),
  helper_percent int not null check (helper_percent between 0 and 100),
  fee_cents int not null default 0 check (fee_cents >= 0),
  fee_per_item_cents int not null default 0 check (fee_per_item_cents >= 0),
  round_down_to int not null default 1 check (round_down_to in (1, 10, 50, 100)),
  helpers_from timestamptz,
  returning_from timestamptz,
  -- until then nobody else gets a number that somebody asked to keep
  kept_until timestamptz not null,
  -- handing in, local day and times; null: no appointments yet
  intake_on date,
  intake_from time,
  intake_until time,
  intake_per_slot int not null default 6 check (intake_per_slot > 0),
  intake_minutes int not null default 15 check (intake_minutes > 0),
  -- what was counted in the tills
  till_cents int check (till_cents >= 0),
  check ((intake_on is null) = (intake_from is null) and (intake_on is null) = (intake_until is null)),
  check (intake_from < intake_until)
);

-- who may ask before everybody: only a fingerprint of the address, never the address
create table commission_circle (
  market_id uuid not null references commission_rule on delete cascade,
  seller_key text not null,
  circle text not null check (circle in ('helper','returning')),
  primary key (market_id, seller_key)
);

-- asked for by the seller: outlives every market, and holds a fingerprint and a number, nothing else
create table kept_number (
  number int primary key check (number > 0),
  seller_key text not null unique,
  asked_on date not null
);

-- swap table: things that came and went, nobody behind them
create table swap_tally (
  market_id uuid not null references market on delete cascade,
  kind text not null check (kind in ('brought','taken','donated')),
  things int not null check (things <> 0),
  at timestamptz not null,
  -- the same press twice is one stroke
  press_key uuid primary key
);
create index swap_tally_market on swap_tally (market_id);

-- money of all actions; what one payer owes in one action is one bill, what is added later joins it
create table bill (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique,
  group_type text not null,
  group_id uuid not null,
  household_id uuid references household on delete set null,
  seller_id uuid references seller on delete set null,
  title text not null,
  -- who pays, sealed; kept until the treasurer's period ends, apart from whom it was for
  sealed bytea,
  key_id text,
  due_on date not null,
  difficult_at timestamptz,
  made_on date not null,
  payer_until date not null,
  version int not null default 1,
  check ((sealed is null) = (key_id is null))
);
create index bill_household on bill (household_id) where household_id is not null;
create index bill_seller on bill (seller_id) where seller_id is not null;
create index bill_group on bill (group_type, group_id);
create sequence bill_number;

-- append-only: what was charged, paid, given back; a mistake is a line that takes it back
create table journal_line (
  id bigint generated always as identity primary key,
  bill_id uuid not null references bill on delete restrict,
  kind text not null check (kind in
    ('charged','credited','paid','payment-reversed','refunded','deposit-returned','deposit-kept',
     'deposit-return-reversed','deposit-keep-reversed')),
  method text check (method in ('cash','transfer')),
  cents int not null check (cents > 0),
  receipt text unique,
  reason text,
  -- the one thing that was paid, where somebody paid one of several
  subject_id uuid,
  -- the same press twice is one line
  press_key uuid not null unique,
  actor_id text,
  booked_on date not null
);
create index journal_line_bill on journal_line (bill_id);
create index journal_line_day on journal_line (booked_on, id);

-- what a line charged or credited, word for word
create table bill_position (
  id bigint generated always as identity primary key,
  bill_id uuid not null references bill on delete restrict,
  line_id bigint not null references journal_line on delete restrict,
  kind text not null check (kind in ('fee','deposit')),
  words text not null,
  -- printed only: 2.5 metres; the price is that of the whole position, below zero for a credit
  quantity numeric(8,2) not null default 1 check (quantity > 0),
  cents int not null,
  vat text not null default 'none' check (vat in ('none','7','19')),
  -- the office let it go; what the thing costs stays what it was
  waived boolean not null default false,
  subject_type text not null,
  subject_id uuid not null
);
create index bill_position_bill on bill_position (bill_id);
create index bill_position_line on bill_position (line_id);
create index bill_position_subject on bill_position (subject_type, subject_id);

create function keep_journal() returns trigger language plpgsql as $$
begin
  -- why may name somebody: it is forgotten with the payer, nothing else ever changes
  if tg_op = 'UPDATE' and tg_table_name = 'journal_line'
    and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason' and to_jsonb(new) -> 'reason' = 'null' then
    return new;
  end if;
  raise exception 'the journal is append-only';
end $$;
create trigger journal_line_kept before update or delete on journal_line
  for each row execute function keep_journal();
create trigger bill_position_kept before update or delete on bill_position
  for each row execute function keep_journal();

-- one payment may be for several children of a family
alter table registration drop constraint registration_receipt_number_key;
create index registration_receipt on registration (receipt_number) where receipt_number is not null;

-- money that is given back to many at once; its id is the press, so that pressed twice it is one
create table refund_run (
  id uuid primary key,
  group_type text not null,
  group_id uuid not null,
  method text not null check (method in ('cash','transfer')),
  given_on date not null,
  actor_id text not null,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index refund_run_group on refund_run (group_id);
create index refund_run_due on refund_run (created_at) where finished_at is null;

-- one bill of it, for the sum that was on the list; the key makes it one line, however often it is tried
create table refund_item (
  run_id uuid not null references refund_run on delete cascade,
  bill_id uuid not null references bill on delete restrict,
  cents int not null check (cents > 0),
  press_key uuid not null unique,
  state text not null default 'due' check (state in ('due','done','skipped')),
  -- why it was not booked, as a code; somebody looks at it
  reason text,
  primary key (run_id, bill_id),
  check ((state = 'skipped') = (reason is not null))
);
create index refund_item_due on refund_item (run_id) where state = 'due';
create index refund_item_bill on refund_item (bill_id);

alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind in
  ('phone-offer','phone-news','swim-check','health-call','hardship','mail-failed','group-question',
   'fee-difference','refund-skipped'));

-- sums for the lists; how a bill stands is decided from its lines by one function of the domain
create view bill_sums as
  select b.id as bill_id, coalesce(l.sums, '{}') as sums, coalesce(p.deposit_cents, 0) as deposit_cents,
    coalesce(l.billed - l.money, 0) as open_cents,
    coalesce(p.deposit_cents, 0) - coalesce(l.deposit_gone, 0) as deposit_left_cents
  from bill b
    left join lateral (
      select json_object_agg(k.kind, k.cents) as sums,
        sum(k.cents * case k.kind when 'charged' then 1 when 'credited' then -1
          when 'deposit-returned' then -1 when 'deposit-return-reversed' then 1 else 0 end)::int as billed,
        sum(k.cents * case k.kind when 'paid' then 1 when 'payment-reversed' then -1 when 'refunded' then -1
          when 'deposit-returned' then -1 when 'deposit-return-reversed' then 1 else 0 end)::int as money,
        coalesce(sum(k.cents * case when k.kind in ('deposit-returned', 'deposit-kept') then 1
          when k.kind in ('deposit-return-reversed', 'deposit-keep-reversed') then -1 else 0 end), 0)::int as deposit_gone
      from (select j.kind, sum(j.cents)::int as cents from journal_line j where j.bill_id = b.id group by j.kind) k
    ) l on true
    left join lateral (
      select sum(o.cents)::int as deposit_cents from bill_position o where o.bill_id = b.id and o.kind = 'deposit'
    ) p on true;
`;
