import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Everybody takes the locks of a community day in one order, each as a statement of its own before anything is counted:
 * volunteers by id, then shifts by id.
 */
export const asUuids = (ids: readonly string[]): string =>
  `{${[...new Set(ids)].sort().join(',')}}`;

/** What somebody has taken already is looked at by one at a time. */
export async function lockVolunteers(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rowsIn(
    em,
    'select id from volunteer where id = any(?::uuid[]) order by id for no key update',
    [asUuids(ids)],
  );
}

/** Places of a shift are counted and given by one at a time. */
export async function lockShifts(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rowsIn(em, 'select id from shift where id = any(?::uuid[]) order by id for no key update', [
    asUuids(ids),
  ]);
}
