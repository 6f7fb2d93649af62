/** Which body handed out a hand-written card: no name, but whose children they are, so it is kept with the names. */
export const handWritten = /* sql */ `
create table vault.hand_written (
  id uuid primary key,
  campaign_id uuid not null,
  -- keyed hashes; each is made again when the keys change
  wish_hash text not null unique,
  body_hash text not null,
  sealed bytea not null check (octet_length(sealed) % 256 = 28),
  key_id text not null,
  entered_on date not null
);
create index hand_written_body on vault.hand_written (body_hash);
create index hand_written_campaign on vault.hand_written (campaign_id);

alter table vault.read_log drop constraint read_log_kind_check;
alter table vault.read_log add constraint read_log_kind_check
  check (kind in ('by-number','by-name','envelope','letters','delivery'));

alter table vault.body_act drop constraint body_act_act_check;
alter table vault.body_act add constraint body_act_act_check check (act in
  ('entered','changed','submitted','withdrawn','entered-by-code','codes-made','list-printed',
   'numbers-typed','numbers-set','numbers-cleared'));
`;
