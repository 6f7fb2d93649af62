import { bookingStates, isLiveBooking, type BookingState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Market } from '../facts/market';

/** Anybody can type an address: what waits for its code is not the seller's yet. */
const codeMissing: readonly BookingState[] = ['held', 'queued'];
const live = bookingStates.filter((state) => isLiveBooking(state) && !codeMissing.includes(state));
const counting = `{${live.join(',')}}`;

/** The front a seller has in all its other bookings of a market, in centimetres. Under the seller's lock. */
export async function otherFront(
  em: EntityManager,
  of: { marketId: string; sellerId: string | null; bookingId?: string },
): Promise<number> {
  if (of.sellerId === null) return 0;
  const [row] = await rowsIn<{ cm: number }>(
    em,
    `select coalesce(sum(p.width_cm), 0)::int as cm
     from pitch_booking b join pitch_taken t on t.booking_id = b.id join pitch p on p.id = t.pitch_id
     where b.market_id = ? and b.seller_id = ? and b.state = any(?::text[]) and b.id::text <> ?`,
    [of.marketId, of.sellerId, counting, of.bookingId ?? ''],
  );
  return row?.cm ?? 0;
}

/** The front of every seller that has some at a market, by its id; the same counting as `otherFront`. */
export async function frontsAt(em: EntityManager, marketId: string): Promise<Map<string, number>> {
  const rows = await rowsIn<{ sellerId: string; cm: number }>(
    em,
    `select b.seller_id as "sellerId", sum(p.width_cm)::int as cm
     from pitch_booking b join pitch_taken t on t.booking_id = b.id join pitch p on p.id = t.pitch_id
     where b.market_id = ? and b.state = any(?::text[]) group by b.seller_id`,
    [marketId, counting],
  );
  return new Map(rows.map(({ sellerId, cm }) => [sellerId, cm]));
}

/**
 * Would the seller have more metres than its household may, with what it is offered? Metres may have been taken after
 * the offer was made. Under the lock of the pitches.
 */
export async function isBeyondMetres(
  em: EntityManager,
  { id: marketId, householdMaxCm }: Pick<Market, 'id' | 'householdMaxCm'>,
  { sellerId, bookingId }: { sellerId: string; bookingId: string },
): Promise<boolean> {
  const others = await otherFront(em, { marketId, sellerId, bookingId });
  return others > 0 && (await otherFront(em, { marketId, sellerId })) > householdMaxCm;
}
