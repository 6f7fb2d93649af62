import type { SpotGift } from '@dabei/contracts';
import { DomainError, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { translatorFor } from '@dabei/words';
import { writeBooking } from '../booking/write-booking';
import { moveBookings } from '../bookings/move-bookings';
import { takePitches } from '../bookings/plan-pitches';
import type { Market } from '../facts/market';
import { sellerFor } from '../sellers/seller-person';
import { chosenOf, zoneOf, type SpotAsk } from './spot-policy';

/**
 * Puts somebody on the pitches, as arrived: one of the line, or whoever stands there. What was promised for an earlier
 * offer does not hold on the square. Answers with the booking's id.
 */
export async function standOnTheSpot(
  em: EntityManager,
  sealer: Sealer,
  { market, ask, gift }: { market: Market; ask: SpotAsk; gift: SpotGift },
): Promise<string> {
  const { now, today, pitchIds, waiting } = ask;
  const bookingId = waiting?.id ?? gift.pressKey;
  if (waiting === null) await newBooking(em, sealer, { market, ask, gift });
  else {
    const placed = await moveBookings(em, [bookingId], 'place');
    if (placed.length === 0) throw new DomainError('changed-meanwhile');
    await takePitches(em, bookingId, pitchIds);
  }
  await moveBookings(em, [bookingId], 'arrive');
  await rowsIn(
    em,
    `update pitch_booking set on_the_spot = true, arrived_at = ?, zone = ?, pitches_wanted = ?, tables_hired = ?,
       vehicle_cm = ?, reduced = reduced or ?, tariff = null,
       before_spot = jsonb_build_object('zone', zone, 'pitches_wanted', pitches_wanted,
         'tables_hired', tables_hired, 'vehicle_cm', vehicle_cm, 'reduced', reduced)
     where id = ?`,
    [now, zoneOf(ask), pitchIds.length, ask.tablesHired, ask.vehicleCm, ask.reduced, bookingId],
  );
  if (ask.licenceSeen)
    await rowsIn(
      em,
      `update seller set licence_seen_on = ? where id = (select seller_id from pitch_booking where id = ?)`,
      [today, bookingId],
    );
  return bookingId;
}

async function newBooking(
  em: EntityManager,
  sealer: Sealer,
  { market, ask, gift }: { market: Market; ask: SpotAsk; gift: SpotGift },
): Promise<void> {
  const { now, pitchIds, kind, withChild, goods, tablesHired, vehicleCm, reduced } = ask;
  const { name, phone, pressKey: id } = gift;
  const person = { name: name ?? (await nobodysName(ask)), phone, email: null };
  const said = { kind, person, language: 'de', resident: false };
  const sellerId = await sellerFor(em, sealer, said, now);
  const pitchesWanted = pitchIds.length;
  const claim = { withChild, guardianComes: withChild, goods, tablesHired, vehicleCm };
  await writeBooking(em, sealer, {
    ...{ id, marketId: market.id, sellerId, pitchIds, reduced, now, zone: zoneOf(ask) },
    claim: { ...claim, pitchesWanted, togetherKey: null },
    ...{ state: 'confirmed', rank: null, holdUntil: null },
  });
}

/** Bills are written in German: "vor Ort, Platz 17" pays where no name was asked for. */
async function nobodysName(ask: SpotAsk): Promise<string> {
  const { t } = await translatorFor('de', 'market');
  const numbers = chosenOf(ask).map(({ number }) => number);
  return t('market.bill.on-the-spot', { numbers: numbers.join(', '), count: numbers.length });
}
