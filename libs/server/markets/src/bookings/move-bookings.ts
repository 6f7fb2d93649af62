import {
  bookingStates,
  keepsPitches,
  moveBooking,
  type BookingMove,
  type BookingState,
} from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { asUuids, lockPitchesOf } from './pitch-lock';

export interface MovedBooking {
  id: string;
  marketId: string;
  sellerId: string;
  state: BookingState;
  /** Pitches it had until now and that are free again. */
  freed: string[];
}

interface Only {
  /** Fewer states than the table allows. */
  from?: readonly BookingState[];
  /** Only what is still held or offered after this instant. */
  runningAt?: Date;
  /** Only what was held or offered until this instant at most. */
  overAt?: Date;
}

const freeing = bookingStates.filter((state) => !keepsPitches(state));
const deadline = 'coalesce(b.hold_until, b.offer_until)';

/** Where a move leads from each state it may start in. */
function targets(move: BookingMove, from: readonly BookingState[]): Record<string, BookingState> {
  return Object.fromEntries(
    from.flatMap((state) => {
      const result = moveBooking(state, move);
      return result.outcome === 'moved' ? [[state, result.to]] : [];
    }),
  );
}

/**
 * One booking, one winner: a single conditional statement moves those of the bookings whose state allows it, gives
 * their pitches back where the new state keeps none, and answers with them. Whoever comes second finds nothing left to
 * move. The deadline of a hold or offer ends with the move. Locks the pitches the bookings have; a move that gives
 * pitches (`place`, `offer`, `let-in`, `reinstate`) is followed by `takePitches` under the same lock.
 */
export async function moveBookings(
  em: EntityManager,
  bookingIds: readonly string[],
  move: BookingMove,
  { from = bookingStates, runningAt, overAt }: Only = {},
): Promise<MovedBooking[]> {
  if (bookingIds.length === 0) return [];
  const to = targets(move, from);
  await lockPitchesOf(em, bookingIds);
  const leaving = `{${freeing.join(',')}}`;
  return rowsIn<MovedBooking>(
    em,
    `with moved as (
       update pitch_booking b set state = ?::jsonb ->> b.state, version = b.version + 1,
         hold_until = null, offer_until = null,
         pitches_before = coalesce((select array_agg(t.pitch_id order by t.pitch_id) from pitch_taken t
           where t.booking_id = b.id and (?::jsonb ->> b.state) = any(?::text[])), b.pitches_before)
       where b.id = any(?::uuid[]) and b.state = any(?::text[])
         and (?::timestamptz is null or ${deadline} is null or ${deadline} > ?)
         and (?::timestamptz is null or ${deadline} <= ?)
       returning b.id, b.market_id, b.seller_id, b.state
     ), freed as (
       delete from pitch_taken t using moved m
       where t.booking_id = m.id and m.state = any(?::text[])
       returning t.booking_id, t.pitch_id
     )
     select m.id, m.market_id as "marketId", m.seller_id as "sellerId", m.state,
       coalesce((select array_agg(f.pitch_id::text order by f.pitch_id) from freed f
                 where f.booking_id = m.id), '{}') as freed
     from moved m order by m.id`,
    [
      JSON.stringify(to),
      JSON.stringify(to),
      leaving,
      asUuids(bookingIds),
      `{${Object.keys(to).join(',')}}`,
      runningAt ?? null,
      runningAt ?? null,
      overAt ?? null,
      overAt ?? null,
      leaving,
    ],
  );
}
