import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What the pot holds: the sum of its lines. */
export async function balanceOf(em: EntityManager, campaignId: string): Promise<number> {
  const [row] = await rowsIn<{ cents: number }>(
    em,
    'select coalesce(sum(cents), 0)::int as cents from pot_entry where campaign_id = ?',
    [campaignId],
  );
  return row?.cents ?? 0;
}
