import type { SpotOrder, SpotPreview } from '@dabei/contracts';
import { billFor, lockBill, newestBillWith, rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { BookingFacts } from '../bookings/booking-facts';
import { positionsFor } from '../bookings/booking-price';
import type { Market } from '../facts/market';
import { payingSeller } from '../sellers/paying-seller';
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

/** What one of the line paid too much on the bill this will be charged on; it counts as paid. */
export async function paidBefore(
  em: EntityManager,
  sealer: Sealer,
  market: Market,
  { id, sellerId }: Pick<BookingFacts, 'id' | 'sellerId'>,
): Promise<number> {
  const { payer } = await payingSeller(em, sealer, sellerId);
  const group = { type: 'market', id: market.id };
  const billId = await billFor(em, { group, payer, subject: { type: 'pitch-booking', id } });
  if (billId === null) return 0;
  const [bill] = await rowsIn<{ cents: number }>(
    em,
    'select greatest(0, -open_cents)::int as cents from bill where id = ?',
    [billId],
  );
  return bill?.cents ?? 0;
}

/** The bill a booking is charged on, and what is open on it; null: it costs nothing. */
export async function openFor(
  em: EntityManager,
  bookingId: string,
): Promise<{ billId: string; openCents: number } | null> {
  const billId = await newestBillWith(em, { type: 'pitch-booking', id: bookingId });
  if (billId === null) return null;
  const { balance } = await lockBill(em, billId);
  return { billId, openCents: balance.openCents };
}
