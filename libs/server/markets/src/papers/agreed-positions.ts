import { billTotal, type TariffPosition } from '@dabei/domain';
import type { EntityManager } from '@mikro-orm/postgresql';
import { billedPrice } from '../bookings/billed-price';
import { positionsFor, pricedBooking } from '../bookings/booking-price';
import type { Market } from '../facts/market';

/** What a booking costs, line by line; in two lines where the office let something go: the bill is what counts. */
export async function agreedPositions(
  em: EntityManager,
  market: Market,
  bookingId: string,
): Promise<TariffPosition[]> {
  const { positions } = await positionsFor(em, market, await pricedBooking(em, bookingId));
  const billed = await billedPrice(em, bookingId);
  const { feeCents, depositCents } = billTotal(positions);
  if (billed === null || (billed.feeCents === feeCents && billed.depositCents === depositCents))
    return positions;
  return [
    { kind: 'fee', code: 'per-pitch', cents: billed.feeCents, quantity: 1, vat: 'none' },
    { kind: 'deposit', code: 'deposit', cents: billed.depositCents, quantity: 1, vat: 'none' },
  ];
}
