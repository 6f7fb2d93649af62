/**
 * The wish tree. No table here knows who a child is: names live in the vault (own schema, own role). Ids are random
 * and dates have the precision of a day, since what was made in one transaction could otherwise be joined by time.
 */
export const wishTree = /* sql */ `
alter table audit_line drop constraint audit_line_actor_check;
alter table audit_line add constraint audit_line_actor_check
  check (actor in ('family','office','organiser','companion','system','body','donor','tree'));

create table tree_campaign (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  title text not null,
  intro text not null default '',
  phase text not null check (phase in
    ('preparing','collecting','published','intake','gap-closing','handover','counted','erased')),
  price_limit_cents int not null check (price_limit_cents > 0),
  wishes_per_child int not null default 1 check (wishes_per_child between 1 and 10),
  vouchers_allowed boolean not null default false,
  -- wishes are entered until, gifts are brought until, both local days
  collect_until date not null,
  gifts_until date not null,
  -- a promise holds so many days, at most until gifts_until; null: until gifts_until
  promise_days int check (promise_days > 0),
  handover_from date not null,
  handover_until date not null,
  erase_on date not null,
  gift_place text not null,
  gift_hours text not null default '',
  handover_place text not null,
  consent_version int not null default 1,
  version int not null default 1,
  created_on date not null,
  check (collect_until <= gifts_until and gifts_until <= handover_from),
  check (handover_from <= handover_until and handover_until < erase_on)
);

-- what a family agrees to before a wish is published; a version is never changed
create table tree_consent (
  campaign_id uuid not null references tree_campaign on delete cascade,
  version int not null,
  language text not null,
  words text not null,
  primary key (campaign_id, version, language)
);

-- who may enter wishes; which wish came from whom is written in the vault only
create table tree_body (
  campaign_id uuid not null references tree_campaign on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  primary key (campaign_id, organisation_id)
);
create index tree_body_organisation on tree_body (organisation_id);

create table tree (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references tree_campaign on delete cascade,
  number int not null check (number > 0),
  name text not null,
  address text not null,
  district text not null default '',
  hours text not null default '',
  -- somebody looks after it and reads the code of a card that is taken
  staffed boolean not null default false,
  -- only for the office and the mails to the keeper
  keeper_email text,
  keeper_phone text,
  -- the round of the keeper's link; a new one revokes the old
  link_round int not null default 1,
  version int not null default 1,
  unique (campaign_id, number)
);

create table tree_wish (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references tree_campaign on delete cascade,
  -- given when it is published, in random order; never given twice, also not after a correction
  number int check (number > 0),
  mode text not null check (mode in ('lean','full')),
  state text not null check (state in
    ('draft','submitted','in-review','returned','approved','published','held','claimed','out','received','checked',
     'stored','handed-over','closed','defect','to-buy','bought','not-collected','withdrawn','void','reassigned')),
  age_band text check (age_band in ('0-2','3-5','6-8','9-11','12-14','15-17')),
  kind text check (kind in
    ('toy','book','craft','sport','clothes','music','game','school','outing','voucher','surprise','other')),
  words text not null default '',
  size text not null default '',
  colour text not null default '',
  price_cents int check (price_cents > 0),
  -- siblings carry the same random key: seen by the checker only
  sibling_key uuid,
  -- another wish of the same child may be known; written by the vault, seen by the checker only
  possibly_twice boolean not null default false,
  -- a wish of several children together
  children int not null default 1 check (children between 1 and 40),
  consent_version int,
  returned_reason text check (returned_reason in
    ('too-expensive','forbidden','size-missing','unclear','says-too-much','twice','consent-missing','other')),
  returned_note text,
  -- where it can be picked: its card hangs on a tree, it is online, or both where the tree is staffed
  outlet text check (outlet in ('tree','online','both')),
  -- the tree its card is made for; where the card really is stands on the card
  tree_id uuid references tree on delete set null,
  storage_place text,
  -- the correction that took its place
  replaced_by uuid references tree_wish on delete set null,
  entered_on date not null,
  published_on date,
  version int not null default 1,
  unique (campaign_id, number),
  -- nothing is published without a consent, a lean wish carries the consent on its paper
  check (consent_version is not null or mode = 'lean'
         or state in ('draft','submitted','in-review','returned','withdrawn')),
  check (number is not null or state in
    ('draft','submitted','in-review','returned','approved','withdrawn'))
);
create index tree_wish_state on tree_wish (campaign_id, state);
create index tree_wish_siblings on tree_wish (sibling_key) where sibling_key is not null;
create index tree_wish_tree on tree_wish (tree_id) where tree_id is not null;
create index tree_wish_replaced on tree_wish (replaced_by) where replaced_by is not null;

-- the paper card is a thing of its own; its code is printed on it as a QR
create table wish_card (
  id uuid primary key default gen_random_uuid(),
  wish_id uuid not null references tree_wish on delete cascade,
  tree_id uuid references tree on delete set null,
  state text not null check (state in ('printed','hanging','taken','returned','lost')),
  code_hash text not null unique,
  printed_on date not null,
  -- last seen by a stock-taking
  counted_on date
);
-- one card per wish at a time: a lost one is replaced
create unique index wish_card_one on wish_card (wish_id) where state <> 'lost';
create index wish_card_wish on wish_card (wish_id);
create index wish_card_tree on wish_card (tree_id, state);

create table donor (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references tree_campaign on delete cascade,
  -- name, e-mail, phone, company
  sealed bytea not null,
  key_id text not null,
  -- keyed, to find a donor by what is typed; null without an address
  email_hash text,
  language text not null default 'de',
  link_round int not null default 1,
  created_on date not null,
  unique (campaign_id, email_hash)
);

-- several cards claimed with one press and confirmed with one code
create table pledge_basket (
  id uuid primary key default gen_random_uuid(),
  donor_id uuid not null references donor on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz
);
create index pledge_basket_donor on pledge_basket (donor_id);
create index pledge_basket_open on pledge_basket (expires_at) where confirmed_at is null;

create table pledge (
  id uuid primary key default gen_random_uuid(),
  wish_id uuid not null references tree_wish on delete cascade,
  donor_id uuid not null references donor on delete cascade,
  basket_id uuid references pledge_basket on delete set null,
  state text not null check (state in ('held','promised','kept','cancelled','lapsed')),
  channel text not null check (channel in ('online','phone')),
  promised_until date,
  -- a reminder before the day and one after it
  reminded_before_on date,
  reminded_after_on date,
  says_handed_in_on date,
  -- the gift came then; the donor is thanked a minute later, so that an intake can be taken back
  kept_at timestamptz,
  thanked_at timestamptz,
  created_at timestamptz not null
);
-- one wish, one winner
create unique index pledge_one on pledge (wish_id) where state in ('held','promised','kept');
create index pledge_wish on pledge (wish_id);
create index pledge_donor on pledge (donor_id);
create index pledge_basket_of on pledge (basket_id);
create index pledge_due on pledge (promised_until) where state = 'promised';

-- what lies on the intake table; more than one may come for a number
create table gift (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references tree_campaign on delete cascade,
  wish_id uuid references tree_wish on delete set null,
  tree_id uuid references tree on delete set null,
  state text not null check (state in ('dropped-off','received','problem','kept','given-away')),
  problem text check (problem in
    ('no-number','second-gift','torn-card','wrong-size','above-limit','broken','opened','other')),
  note text,
  -- where a gift lies that is set aside
  place text,
  -- what the wish was before, so that an intake can be taken back
  wish_was text,
  came_on date not null
);
create index gift_campaign on gift (campaign_id, state);
create index gift_wish on gift (wish_id);
create index gift_tree on gift (tree_id);

-- what the office buys itself, out of the pot
create table purchase (
  wish_id uuid primary key references tree_wish on delete cascade,
  listed_on date not null,
  cause text not null check (cause in ('no-donor','late','defect','lost','office')),
  bought_on date,
  cents int check (cents > 0)
);

-- money for gifts: append-only, a mistake is a line of its own
create table pot_entry (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references tree_campaign on delete cascade,
  kind text not null check (kind in ('donation','purchase','correction')),
  cents int not null check (cents <> 0),
  wish_id uuid references tree_wish on delete set null,
  receipt_number int,
  sealed bytea,
  key_id text,
  on_day date not null,
  unique (campaign_id, receipt_number)
);
create index pot_entry_campaign on pot_entry (campaign_id);
create index pot_entry_wish on pot_entry (wish_id);

create table handover_slot (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references tree_campaign on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  families int not null check (families > 0),
  unique (campaign_id, starts_at),
  check (ends_at > starts_at)
);

-- what one family fetches at once; whoever holds its code may collect
create table handover_batch (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references tree_campaign on delete cascade,
  slot_id uuid references handover_slot on delete set null,
  code_hash text not null unique,
  -- the code again for letters, printed by whoever keeps the names
  sealed bytea not null,
  key_id text not null,
  collected_on date,
  second_date boolean not null default false
);
create index handover_batch_campaign on handover_batch (campaign_id);
create index handover_batch_slot on handover_batch (slot_id);
alter table tree_wish add column batch_id uuid references handover_batch on delete set null;
create index tree_wish_batch on tree_wish (batch_id);

-- what was counted before everything was erased
create table tree_figures (
  campaign_id uuid primary key references tree_campaign on delete cascade,
  figures jsonb not null,
  counted_on date not null
);
`;
