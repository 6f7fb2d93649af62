import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Those of the wishes whose parcel already lies in a shop and waits for the office's tour: nobody else gives them. */
export async function withParcelInShop(
  em: EntityManager,
  wishIds: readonly string[],
): Promise<string[]> {
  const rows = await rowsIn<{ wishId: string }>(
    em,
    `select distinct wish_id as "wishId" from gift where state = 'dropped-off' and wish_id = any(?::uuid[])`,
    [`{${wishIds.join(',')}}`],
  );
  return rows.map(({ wishId }) => wishId);
}

/** Refused while its parcel waits in a shop: the wish has its gift. The caller holds the wish. */
export async function refuseParcelInShop(em: EntityManager, wishId: string): Promise<void> {
  if ((await withParcelInShop(em, [wishId])).length > 0)
    throw new DomainError('conflict', { reason: 'parcel-in-shop' });
}
