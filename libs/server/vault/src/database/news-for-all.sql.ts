/**
 * Beside a name stands nothing that changes when its wish comes back: two copies of the table would tell which did. What
 * was told is kept once for all. The column goes with the next version: the one before still writes it while both run.
 */
export const newsForAll = /* sql */ `
update vault.entry set told_version = null;
create function vault.forget_told_version() returns trigger language plpgsql as $$
begin
  new.told_version := null;
  return new;
end $$;
create trigger entry_without_told_version before insert or update on vault.entry
  for each row execute function vault.forget_told_version();

-- when it was last looked, and keyed hashes of what waited then; of no body and no row
create table vault.body_news (
  campaign_id uuid primary key,
  looked_on date not null,
  told text[] not null
);

alter table vault.read_log drop constraint read_log_kind_check;
alter table vault.read_log add constraint read_log_kind_check
  check (kind in ('by-number','by-name','envelope','letters','delivery','correction'));
`;
