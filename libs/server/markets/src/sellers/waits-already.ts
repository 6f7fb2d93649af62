import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * One place in the line for each seller: waiting twice would be two chances. What waits for its code does not count,
 * somebody else may have typed the address.
 */
export async function waitsAlready(
  em: EntityManager,
  of: { marketId: string; sellerId: string | null; bookingId?: string },
): Promise<boolean> {
  const rows = await rowsIn(
    em,
    `select 1 from pitch_booking
     where market_id = ? and seller_id::text = ? and state in ('waiting', 'offered') and id::text <> ?`,
    [of.marketId, of.sellerId ?? '', of.bookingId ?? ''],
  );
  return rows.length > 0;
}
