import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Bookings and seller numbers of protected families at a market: a number on lists and papers, never a name. */
export async function hiddenParties(
  em: EntityManager,
  marketId: string,
): Promise<ReadonlySet<string>> {
  const rows = await rowsIn<{ id: string }>(
    em,
    `select x.id from (
       select id, seller_id from pitch_booking where market_id = ?
       union all select id, seller_id from seller_number where market_id = ?) x
     join seller s on s.id = x.seller_id join household h on h.id = s.household_id where h.protected`,
    [marketId, marketId],
  );
  return new Set(rows.map(({ id }) => id));
}
