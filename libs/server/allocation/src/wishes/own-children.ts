import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The children of a household and those the other guardian shares with it, the eldest first. */
export async function childrenOf(em: EntityManager, householdId: string): Promise<string[]> {
  const rows = await rowsIn<{ id: string }>(
    em,
    `select c.id from child c
     where c.search_key <> '' and (c.household_id = ? or exists (select 1 from child_link l
       where l.child_id = c.id and l.household_id = ?))
     order by c.birth_date, c.id limit 40`,
    [householdId, householdId],
  );
  return rows.map(({ id }) => id);
}

/** Whoever asks about somebody else's child hears that it does not exist. */
export async function refuseForeignChildren(
  em: EntityManager,
  householdId: string,
  childIds: readonly string[],
): Promise<void> {
  const own = new Set(await childrenOf(em, householdId));
  if (!childIds.every((id) => own.has(id))) throw notFound();
}

/** An account deleted or merged in the same instant writes nothing any more. */
export async function lockHousehold(em: EntityManager, householdId: string): Promise<void> {
  const [household] = await rowsIn(
    em,
    "select id from household where id = ? and state = 'active' for no key update",
    [householdId],
  );
  if (household === undefined) throw notFound();
}
