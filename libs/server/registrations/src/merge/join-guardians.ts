import { Guardian, type Household } from '@dabei/server/database';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * The same person is one guardian afterwards, with the address, number and account it lacked; anybody else moves.
 * Access codes end with their household, so an account without an address ends, too. Returns the accounts that end.
 */
export async function joinGuardians(
  em: EntityManager,
  keeps: Household,
  goes: Household,
): Promise<string[]> {
  const ended: string[] = [];
  const ours = await em.find(Guardian, { householdId: keeps.id }, { orderBy: { id: 'asc' } });
  for (const guardian of await em.find(Guardian, { householdId: goes.id })) {
    const accountId = guardian.accountId ?? null;
    const { email, emailConfirmedAt, phone } = guardian;
    const same = ours.find(({ searchKey }) => searchKey === guardian.searchKey);
    if (accountId !== null && (!email || (same?.email ?? null) !== null)) {
      ended.push(accountId);
      guardian.accountId = null;
    }
    if (same === undefined) {
      guardian.householdId = keeps.id;
      await em.flush();
      continue;
    }
    const follows = guardian.accountId ?? null;
    em.remove(guardian);
    // the address and the account are free before somebody else takes them
    await em.flush();
    same.phone ??= phone ?? null;
    if (!same.email && email) {
      same.email = email;
      same.emailConfirmedAt = emailConfirmedAt ?? null;
      if (follows !== null) {
        if (same.accountId) ended.push(same.accountId);
        same.accountId = follows;
      }
    }
    await em.flush();
  }
  return ended;
}
