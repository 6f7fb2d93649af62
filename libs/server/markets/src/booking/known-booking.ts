import type { BookingState } from '@dabei/domain';
import {
  bookingToken,
  idInToken,
  isSameSecret,
  notFound,
  refuseHidden,
  rowsIn,
  type OwnLink,
  type Sealer,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface KnownBooking {
  id: string;
  marketId: string;
  sellerId: string;
  state: BookingState;
}

/** The booking whose link this is; 404 for any other text and once the market is erased, 401 while it is hidden. */
export async function knownBooking(
  em: EntityManager,
  sealer: Sealer,
  link: OwnLink,
): Promise<KnownBooking> {
  const id = idInToken(link.secret);
  if (id === null || !isSameSecret(bookingToken(sealer, id), link.secret)) throw notFound();
  const [row] = await rowsIn<KnownBooking & { hiddenOf: string | null }>(
    em,
    `select b.id, b.market_id as "marketId", b.seller_id as "sellerId", b.state,
       (select h.id from household h where h.id = s.household_id and h.protected) as "hiddenOf"
     from pitch_booking b join market m on m.id = b.market_id join seller s on s.id = b.seller_id
     where b.id = ? and m.phase <> 'erased'`,
    [id],
  );
  if (row === undefined) throw notFound();
  const { hiddenOf, ...booking } = row;
  refuseHidden(hiddenOf, link);
  return booking;
}
