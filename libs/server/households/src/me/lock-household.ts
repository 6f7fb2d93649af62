import { Household } from '@dabei/server/database';
import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A living household, kept to oneself until the transaction ends: the first lock of every change of a place, too. */
export async function lockHousehold(em: EntityManager, id: string): Promise<Household> {
  await rowsIn(em, 'select id from household where id = ? for no key update', [id]);
  const household = await em.findOne(Household, { id, state: 'active' });
  if (household === null) throw notFound();
  return household;
}
