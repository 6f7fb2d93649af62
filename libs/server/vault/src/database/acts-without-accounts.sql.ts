/**
 * What a body did is told by body and day; who of its people pressed stays in the house. The column goes with the next
 * version: the one before still writes it while both run.
 */
export const actsWithoutAccounts = /* sql */ `
update vault.body_act set account_id = null;
create function vault.forget_account() returns trigger language plpgsql as $$
begin
  new.account_id := null;
  return new;
end $$;
create trigger body_act_without_account before insert on vault.body_act
  for each row execute function vault.forget_account();
`;
