/** What the report needs: questions for statistics, streets of districts, answers afterwards, stored reports. */
export const figures = /* sql */ `
alter table campaign add column statistics_asked text[] not null default '{}';

-- every answer may be missing; "no answer" is an answer
create table statistics_answer (
  campaign_id uuid not null references campaign on delete cascade,
  child_id uuid not null references child on delete cascade,
  sex text check (sex in ('female', 'male', 'diverse', 'none')),
  district text,
  first_time text check (first_time in ('yes', 'no', 'none')),
  answered_at timestamptz not null,
  primary key (campaign_id, child_id)
);
create index statistics_answer_child on statistics_answer (child_id);

-- the key is the street as domain searchKey writes it, "straße" shortened
create table street_district (
  street_key text primary key,
  district text not null
);

-- one question to a family after an event; the household is forgotten, the answer is counted
create table smiley (
  id uuid primary key default uuidv7(),
  event_id uuid not null references event on delete cascade,
  registration_id uuid unique references registration on delete set null,
  due_at timestamptz not null,
  asked_at timestamptz,
  answer text check (answer in ('good', 'fair', 'poor')),
  answered_at timestamptz,
  forget_on date not null
);
create index smiley_due on smiley (due_at) where asked_at is null;
create index smiley_event on smiley (event_id);
create index smiley_forget on smiley (forget_on) where registration_id is not null;

-- two questions to the organiser of an event
create table organiser_answer (
  event_id uuid primary key references event on delete cascade,
  asked_at timestamptz not null,
  token_hash text not null unique,
  came int check (came >= 0),
  again text check (again in ('yes', 'with-changes', 'no')),
  answered_at timestamptz
);

-- published numbers are made once: two reports of different days could be subtracted
create table report (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaign on delete cascade,
  kind text not null check (kind in ('public')),
  content jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  unique (campaign_id, kind)
);
`;
