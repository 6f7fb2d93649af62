import type { BookingState } from '@dabei/domain';
import {
  bookingToken,
  idInToken,
  isSameSecret,
  notFound,
  rowsIn,
  type Sealer,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface KnownBooking {
  id: string;
  marketId: string;
  sellerId: string;
  state: BookingState;
}

/** The booking whose link this is; 404 for any other text, and once the market is erased. */
export async function knownBooking(
  em: EntityManager,
  sealer: Sealer,
  token: string,
): Promise<KnownBooking> {
  const id = idInToken(token);
  if (id === null || !isSameSecret(bookingToken(sealer, id), token)) throw notFound();
  const [row] = await rowsIn<KnownBooking>(
    em,
    `select b.id, b.market_id as "marketId", b.seller_id as "sellerId", b.state
     from pitch_booking b join market m on m.id = b.market_id where b.id = ? and m.phase <> 'erased'`,
    [id],
  );
  if (row === undefined) throw notFound();
  return row;
}
