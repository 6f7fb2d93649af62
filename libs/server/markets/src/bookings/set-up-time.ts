import { setUpSlots } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Market } from '../facts/market';

interface Row {
  bookingId: string;
  street: string;
  fixedAt: string | null;
}

/**
 * When a booking drives in to unload: the emptiest time of its street, or none where the lane is full all morning. Told
 * times stay. Under `lockMarket`, so that two bookings do not share the last gap.
 */
export async function giveSetUpTime(
  em: EntityManager,
  market: Market,
  bookingId: string,
): Promise<void> {
  const rows = await rowsIn<Row>(
    em,
    `select b.id as "bookingId", min(p.street) as street, to_char(b.set_up_at, 'HH24:MI') as "fixedAt"
     from pitch_booking b join pitch_taken t on t.booking_id = b.id join pitch p on p.id = t.pitch_id
     where b.market_id = ? and b.state in ('confirmed', 'arrived') and (b.set_up_at is not null or b.id = ?)
     group by b.id order by b.created_at, b.id`,
    [market.id, bookingId],
  );
  const { given } = setUpSlots(rows, {
    from: market.setUpFrom,
    until: market.opensAt,
    minutes: market.setUpMinutes,
    perSlot: market.laneCapacity,
  });
  await rowsIn(em, 'update pitch_booking set set_up_at = ? where id = ?', [
    given.get(bookingId) ?? null,
    bookingId,
  ]);
}
