import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The last place in the line of a market. Only under `lockMarket`; a rank is never given twice. */
export async function nextRank(em: EntityManager, marketId: string): Promise<number> {
  const [row] = await rowsIn<{ rank: number }>(
    em,
    'select coalesce(max(rank), 0)::int + 1 as rank from pitch_booking where market_id = ?',
    [marketId],
  );
  return row?.rank ?? 1;
}
