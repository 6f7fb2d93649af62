/** What asking families and organisers afterwards needs beside the answers themselves. */
export const afterwards = /* sql */ `
-- what already runs was announced without questions; a new action asks
alter table campaign add column asks_afterwards boolean not null default false;
alter table campaign alter column asks_afterwards set default true;

-- "please do not ask us any more": said on the page behind the question
alter table household add column no_questions boolean not null default false;

-- who carried the event and is forgotten: still counted, by nobody's name
alter table event add column companions_forgotten int not null default 0;

-- one question to a family about the events of one day; it goes with its link after two weeks
create table smiley_ask (
  id uuid primary key default uuidv7(),
  -- family and day: once at most, also when two sweepers look at the same time
  once_key text not null unique,
  household_id uuid not null references household on delete cascade,
  campaign_id uuid not null references campaign on delete cascade,
  day date not null,
  token_hash text not null unique,
  asked_at timestamptz not null,
  forget_on date not null
);
create index smiley_ask_household on smiley_ask (household_id);
create index smiley_ask_campaign on smiley_ask (campaign_id);
create index smiley_ask_forget on smiley_ask (forget_on);

alter table smiley add column ask_id uuid references smiley_ask on delete set null;
create index smiley_ask_rows on smiley (ask_id) where ask_id is not null;
`;
