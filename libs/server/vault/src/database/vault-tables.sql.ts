/**
 * The schema of the names. It belongs to a role of its own; nothing here points into another schema, so neither side
 * can be read through the other. Days, never times, except where somebody read a name.
 */
export const vaultTables = /* sql */ `
create table vault.entry (
  id uuid primary key,
  campaign_id uuid not null,
  -- keyed hashes; each is made again when the keys change
  wish_hash text not null unique,
  body_hash text not null,
  person_hash text not null,
  -- padded, so that the length tells nothing: nonce and tag are 28 bytes
  sealed bytea not null check (octet_length(sealed) % 256 = 28),
  key_id text not null,
  entered_on date not null
);
create index entry_body on vault.entry (body_hash);
create index entry_person on vault.entry (person_hash);
create index entry_campaign on vault.entry (campaign_id);

-- with such a code a family enters the wishes of its children itself
create table vault.family_code (
  id uuid primary key,
  campaign_id uuid not null,
  code_hash text not null unique,
  body_hash text not null,
  sealed bytea not null check (octet_length(sealed) % 256 = 28),
  key_id text not null,
  children int not null check (children between 1 and 20),
  used int not null default 0 check (used between 0 and children),
  made_on date not null,
  valid_until date not null
);
create index family_code_campaign on vault.family_code (campaign_id);

-- every reading of a name by whoever keeps them
create table vault.read_log (
  id uuid primary key,
  campaign_id uuid not null,
  at timestamptz not null,
  account_id text not null,
  kind text not null check (kind in ('by-number','by-name','envelope','letters')),
  reason text not null check (length(reason) >= 5),
  phase text not null,
  numbers int[] not null default '{}'
);
create index read_log_at on vault.read_log (at desc);

-- what bodies did, by day
create table vault.body_act (
  id uuid primary key,
  campaign_id uuid not null,
  on_day date not null,
  account_id text,
  body_hash text not null,
  act text not null check (act in
    ('entered','changed','submitted','withdrawn','entered-by-code','codes-made','list-printed'))
);
create index body_act_campaign on vault.body_act (campaign_id);

-- what is left after a campaign was erased
create table vault.erased (
  campaign_id uuid not null,
  what text not null,
  count int not null,
  erased_on date not null,
  primary key (campaign_id, what)
);
`;
