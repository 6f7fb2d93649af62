import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** How many stand before this one in the line of its market; 0 for the first. */
export async function peopleAhead(em: EntityManager, numberId: string): Promise<number> {
  const [row] = await rowsIn<{ ahead: number }>(
    em,
    `select count(*)::int as ahead from seller_number o join seller_number n on n.market_id = o.market_id
     where n.id = ? and o.state in ('waiting', 'queued') and o.rank < n.rank`,
    [numberId],
  );
  return row?.ahead ?? 0;
}
