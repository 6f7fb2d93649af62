import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Which wish a promise is about; of this donor only, or of anybody for the office. */
export async function wishOfPledge(
  em: EntityManager,
  pledgeId: string,
  donorId: string | null,
): Promise<string> {
  const [row] = await rowsIn<{ wishId: string }>(
    em,
    `select wish_id as "wishId" from pledge where id = ? ${donorId === null ? '' : 'and donor_id = ?'}`,
    donorId === null ? [pledgeId] : [pledgeId, donorId],
  );
  if (row === undefined) throw notFound();
  return row.wishId;
}
