/** Mails that came back; what the erasure of messages and of companions looks for. */
export const bounces = /* sql */ `
-- the secret in the sender's address of the envelope is derived from id and round; only its hash is kept
alter table mail
  add column return_round int not null default 0,
  add column return_hash text,
  -- the status code of what came back ('5.1.1'), never its words
  add column bounce_status text check (bounce_status ~ '^[245]\\.\\d{1,3}\\.\\d{1,3}$'),
  add column bounced_at timestamptz;
create unique index mail_return on mail (return_hash) where return_hash is not null;

-- the words are gone, who was told how often is not
alter table message add column erased_at timestamptz;
create index message_words on message (finished_at) where erased_at is null;
`;
