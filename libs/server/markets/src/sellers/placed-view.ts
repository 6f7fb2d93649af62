import type { SellerPlaced } from '@dabei/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { bookingFacts } from '../bookings/booking-facts';
import { pricedBooking } from '../bookings/booking-price';
import { peopleBefore } from './booking-before';

/** What became of a booking, for the office that just acted on it. */
export async function placedView(em: EntityManager, bookingId: string): Promise<SellerPlaced> {
  const { id, version, state, priceCents } = await bookingFacts(em, bookingId);
  const { numbers } = await pricedBooking(em, bookingId);
  return { id, version, state, priceCents, numbers, before: await peopleBefore(em, bookingId) };
}
