import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Outbox,
  Sealer,
  changeBills,
  rowsIn,
  type BillChange,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { Market } from '../facts/market';
import { payingSellers } from '../sellers/paying-seller';
import { positionsFor, pricedBookings, promisePrices } from './booking-price';
import { positionWords } from './position-words';
import { giveSetUpTimes } from './set-up-time';

interface By {
  actorId?: string | null;
  /** Why the price changed; for a booking that was billed before. */
  reason?: string;
  /** false where somebody else tells the seller, for example with many others at once. */
  tells?: boolean;
}

/**
 * What follows when bookings have their pitches for sure: a time to set up, what they owe, one mail each. The same again
 * after their pitches changed; only the difference is charged. Under `lockMarket` and the lock of the pitches, with as
 * many statements for many as for one.
 */
@Injectable()
export class SettleBooking {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
  ) {}

  settle(
    em: EntityManager,
    market: Market,
    bookingId: string,
    now: Date,
    by: By = {},
  ): Promise<void> {
    return this.settleAll(em, market, [bookingId], now, by);
  }

  /** In the order given: who comes first has the better time to set up. */
  async settleAll(
    em: EntityManager,
    market: Market,
    bookingIds: readonly string[],
    now: Date,
    { actorId = null, reason = 'changed', tells = true }: By = {},
  ): Promise<void> {
    if (bookingIds.length === 0) return;
    await giveSetUpTimes(em, market, bookingIds);
    await this.charge(em, market, bookingIds, { today: this.today(now), actorId, reason });
    if (tells)
      for (const bookingId of bookingIds)
        this.outbox.add(em, 'pitch-booked', { bookingId, at: now.toISOString() }, now);
    await em.flush();
  }

  private async charge(
    em: EntityManager,
    market: Market,
    bookingIds: readonly string[],
    { today, actorId, reason }: { today: string; actorId: string | null; reason: string },
  ): Promise<void> {
    await promisePrices(em, market, bookingIds);
    const bookings = await pricedBookings(em, bookingIds);
    const payers = await payingSellers(
      em,
      this.sealer,
      bookings.map(({ sellerId }) => sellerId),
    );
    const words = await positionWords();
    const orders: BillChange[] = [];
    const prices: { id: string; cents: number }[] = [];
    for (const { id, sellerId, numbers, ...booking } of bookings) {
      const payer = payers.get(sellerId);
      if (payer === undefined) throw new Error('the seller of a booking is there');
      const { positions, cents } = await positionsFor(em, market, booking);
      prices.push({ id, cents });
      orders.push({
        ...{ ...payer, group: { type: 'market', id: market.id } },
        ...{ title: market.title, heldOn: market.heldOn, subject: { type: 'pitch-booking', id } },
        positions: positions.map((one) => ({ ...one, words: words(one, numbers) })),
        ...{ actorId, reason },
      });
    }
    await changeBills(em, orders, today);
    await rowsIn(
      em,
      `update pitch_booking b set price_cents = r.cents from json_to_recordset(?::json) as r (id uuid, cents int)
       where b.id = r.id`,
      [JSON.stringify(prices)],
    );
  }

  private today(now: Date): string {
    return localDateOf(now, this.config.townZone);
  }
}
