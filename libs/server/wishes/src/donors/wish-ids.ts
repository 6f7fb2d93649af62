import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Ids of the wishes with these numbers, by number, held until the transaction ends: a correction gives a wish another
 * number. `online` leaves out those that can only be picked at a tree.
 */
export async function wishIdsOf(
  em: EntityManager,
  campaignId: string,
  numbers: readonly number[],
  { online }: { online: boolean },
): Promise<Map<number, string>> {
  const rows = await rowsIn<{ id: string; number: number }>(
    em,
    `select id, number from tree_wish where campaign_id = ? and number = any(?::int[])
       ${online ? "and outlet in ('online', 'both')" : ''} order by id for no key update`,
    [campaignId, `{${numbers.join(',')}}`],
  );
  return new Map(rows.map(({ id, number }) => [number, id]));
}

/** How many wishes can still be claimed online. */
export async function countOpenOnline(em: EntityManager, campaignId: string): Promise<number> {
  const [row] = await rowsIn<{ open: number }>(
    em,
    `select count(*)::int as open from tree_wish
     where campaign_id = ? and state = 'published' and outlet in ('online', 'both')`,
    [campaignId],
  );
  return row?.open ?? 0;
}
