import type { SpotOrder, SpotPreview } from '@dabei/contracts';
import { lockBill, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { positionsFor } from '../bookings/booking-price';
import type { Market } from '../facts/market';
import { chosenOf, zoneOf, type SpotAsk } from './spot-policy';

/** What it costs on the spot: fee and deposit, in cents. */
export async function spotPrice(
  em: EntityManager,
  market: Market,
  ask: SpotAsk,
): Promise<Pick<SpotPreview, 'priceCents' | 'depositCents'>> {
  const { tablesHired, vehicleCm, waiting }: SpotOrder & SpotAsk = ask;
  const reduced = ask.reduced || (waiting?.reduced ?? false);
  const booking = { zone: zoneOf(ask), pitches: chosenOf(ask), tablesHired, vehicleCm, reduced };
  const { positions, cents } = await positionsFor(em, market, { ...booking, onTheSpot: true });
  const deposit = positions.find(({ kind }) => kind === 'deposit')?.cents ?? 0;
  return { priceCents: cents - deposit, depositCents: deposit };
}

/** What one of the line paid too much at this market before; it counts as paid. */
export async function paidBefore(
  em: EntityManager,
  market: Market,
  sellerId: string,
): Promise<number> {
  const [row] = await rowsIn<{ cents: number }>(
    em,
    `select greatest(0, -s.open_cents)::int as cents from seller x
       join bill b on b.group_type = 'market' and b.group_id = ?
         and (b.seller_id = x.id or b.household_id = x.household_id)
       join bill_sums s on s.bill_id = b.id
     where x.id = ? order by b.made_on, b.reference limit 1`,
    [market.id, sellerId],
  );
  return row?.cents ?? 0;
}

/** The bill a booking is charged on, and what is open on it; null: it costs nothing. */
export async function openFor(
  em: EntityManager,
  bookingId: string,
): Promise<{ billId: string; openCents: number } | null> {
  const [row] = await rowsIn<{ billId: string }>(
    em,
    `select bill_id as "billId" from bill_position where subject_type = 'pitch-booking' and subject_id = ?
     order by id desc limit 1`,
    [bookingId],
  );
  if (row === undefined) return null;
  const { balance } = await lockBill(em, row.billId);
  return { billId: row.billId, openCents: balance.openCents };
}
