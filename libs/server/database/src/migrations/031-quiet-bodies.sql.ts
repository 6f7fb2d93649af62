/** Outside the vault nothing tells one body from another: not what it fetches together, not what it was told. */
export const quietBodies = /* sql */ `
-- what bodies fetch is counted over all of them; its numbers are on their letters only
alter table handover_batch add column of_body boolean not null default false;
update handover_batch b set of_body = true
 where (select count(*) from tree_wish w where w.batch_id = b.id and w.mode = 'lean') > 1;

-- the vault remembers what was told; the columns go with the next version: the one before still writes them
update tree_body set waiting_told_on = null, here_told_on = null;
create function forget_body_news() returns trigger language plpgsql as $$
begin
  new.waiting_told_on := null;
  new.here_told_on := null;
  return new;
end $$;
create trigger tree_body_without_news before insert or update on tree_body
  for each row execute function forget_body_news();
-- a message for each body said which had something to mend
delete from outbox where kind = 'tree-body-news';
delete from mail where purpose in ('body-waiting', 'body-here');
`;
