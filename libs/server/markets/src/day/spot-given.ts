import type { SpotGift, SpotGiven } from '@dabei/contracts';
import type { BookingState } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface Stored extends SpotGiven {
  marketId: string;
  state: BookingState;
  onTheSpot: boolean;
  pitchIds: string[];
}

/** A booking with the line of the journal that this press paid it with. */
async function stored(
  em: EntityManager,
  bookingId: string,
  pressKey: string,
): Promise<Stored | null> {
  const [row] = await rowsIn<Stored>(
    em,
    `select b.id as "bookingId", b.version, b.market_id as "marketId", b.state, b.on_the_spot as "onTheSpot",
       coalesce(j.cents, 0) as "cashCents", j.receipt, j.bill_id as "billId",
       coalesce(array_agg(p.number order by length(p.number), p.number) filter (where p.id is not null), '{}') as numbers,
       coalesce(array_agg(p.id::text) filter (where p.id is not null), '{}') as "pitchIds"
     from pitch_booking b left join journal_line j on j.press_key = ? and j.subject_id = b.id
       left join pitch_taken t on t.booking_id = b.id left join pitch p on p.id = t.pitch_id
     where b.id = ? group by b.id, j.id`,
    [pressKey, bookingId],
  );
  return row ?? null;
}

const givenOf = ({
  bookingId,
  version,
  numbers,
  cashCents,
  receipt,
  billId,
}: Stored): SpotGiven => ({
  ...{ bookingId, version, numbers, cashCents, receipt, billId },
});

function isSame(row: Stored, marketId: string, gift: SpotGift): boolean {
  const stands = row.onTheSpot && row.state === 'arrived' && row.marketId === marketId;
  const pitches = [...gift.pitchIds].sort().join() === [...row.pitchIds].sort().join();
  return stands && pitches && row.cashCents === gift.cashCents;
}

/**
 * The same press again: what it gave before. null: it is the first; 422 where the key belongs to another act. Under
 * `lockMarket`. A new booking has the key of its press as its id.
 */
export async function givenBefore(
  em: EntityManager,
  marketId: string,
  gift: SpotGift,
): Promise<SpotGiven | null> {
  const row = await stored(em, gift.bookingId ?? gift.pressKey, gift.pressKey);
  if (row === null) return null;
  if (isSame(row, marketId, gift)) return givenOf(row);
  // one of the line who waits still, or was given something by another press
  if (gift.bookingId !== null) return null;
  throw new DomainError('idempotency-key-reused');
}

export async function spotGivenView(
  em: EntityManager,
  bookingId: string,
  pressKey: string,
): Promise<SpotGiven> {
  const row = await stored(em, bookingId, pressKey);
  if (row === null) throw new Error('what was given on the spot is there');
  return givenOf(row);
}
