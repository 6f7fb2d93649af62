import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The highest number ever given in a campaign, void ones included; ask it with the campaign locked. */
export async function highestNumber(em: EntityManager, campaignId: string): Promise<number> {
  const [row] = await rowsIn<{ highest: number }>(
    em,
    'select coalesce(max(number), 0)::int as highest from tree_wish where campaign_id = ?',
    [campaignId],
  );
  return row?.highest ?? 0;
}
