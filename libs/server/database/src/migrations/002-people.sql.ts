/** Organisations with their own people, companions with a pass for the day, child protection. */
export const people = /* sql */ `
-- § 72a SGB VIII: what the town has agreed with a partner
alter table organisation
  add column agreement_on date,
  add column seal_until date,
  add column trust_person text,
  add column privacy_agreement_on date,
  add column search_key text not null default '';
create index organisation_search on organisation using gin (search_key gin_trgm_ops);

create table staff_organisation (
  account_id text not null references staff on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  primary key (account_id, organisation_id)
);
create index staff_organisation_of on staff_organisation (organisation_id);

-- "Führungszeugnis eingesehen": only these, no scan
create table clearance (
  account_id text primary key references staff on delete cascade,
  seen_on date not null,
  issued_on date not null,
  relevant_entry boolean not null,
  last_active_on date not null,
  erase_on date not null,
  check (issued_on <= seen_on)
);
create index clearance_erase on clearance (erase_on);

-- who accompanies which event
create table companion (
  id uuid primary key default uuidv7(),
  event_id uuid not null references event on delete cascade,
  account_id text not null references staff on delete cascade,
  created_at timestamptz not null,
  unique (event_id, account_id)
);
create index companion_account on companion (account_id);

-- a printed code and a PIN, valid on the days of one event
create table companion_pass (
  id uuid primary key default uuidv7(),
  companion_id uuid not null references companion on delete cascade,
  token_hash text not null unique,
  pin_hash text not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null,
  check (valid_until > valid_from)
);
create index companion_pass_of on companion_pass (companion_id);

alter table audit_line drop constraint audit_line_actor_check;
alter table audit_line add constraint audit_line_actor_check
  check (actor in ('family','office','organiser','companion','system'));
create index audit_at on audit_line (at);

create table invitation (
  id uuid primary key default uuidv7(),
  name text not null,
  email text,
  bundles text[] not null,
  organisation_id uuid references organisation on delete cascade,
  token_hash text not null unique,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index invitation_open on invitation (created_at) where used_at is null and withdrawn_at is null;
`;
