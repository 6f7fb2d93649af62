import { setUpSlots, setUpSpan } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Market } from '../facts/market';
import { asUuids } from './pitch-lock';

interface Row {
  bookingId: string;
  street: string;
  fixedAt: string | null;
}

/**
 * When bookings drive in to unload, one after the other as they are given: the emptiest time of the street, or none
 * where the lane is full all morning. Told times stay. Under `lockMarket`, so that two bookings do not share the last
 * gap.
 */
export async function giveSetUpTimes(
  em: EntityManager,
  market: Market,
  bookingIds: readonly string[],
): Promise<void> {
  const rows = await rowsIn<Row>(
    em,
    `select b.id as "bookingId", min(p.street) as street, to_char(b.set_up_at, 'HH24:MI') as "fixedAt"
     from pitch_booking b join pitch_taken t on t.booking_id = b.id join pitch p on p.id = t.pitch_id
     where b.market_id = ? and b.state in ('confirmed', 'arrived') and (b.set_up_at is not null or b.id = any(?::uuid[]))
     group by b.id`,
    [market.id, asUuids(bookingIds)],
  );
  const span = setUpSpan(market);
  const told = rows.filter(({ fixedAt }) => fixedAt !== null);
  for (const id of bookingIds) {
    const one = rows.find(({ bookingId, fixedAt }) => bookingId === id && fixedAt === null);
    const fixedAt = one && setUpSlots([...told, one], span).given.get(id);
    if (one && fixedAt !== undefined) told.push({ ...one, fixedAt });
  }
  const given = new Map(told.map(({ bookingId, fixedAt }) => [bookingId, fixedAt]));
  await rowsIn(
    em,
    `update pitch_booking b set set_up_at = r.at from json_to_recordset(?::json) as r (id uuid, at time)
     where b.id = r.id`,
    [JSON.stringify(bookingIds.map((id) => ({ id, at: given.get(id) ?? null })))],
  );
}
