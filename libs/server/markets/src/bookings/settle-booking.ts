import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Outbox,
  Sealer,
  changeBill,
  rowsIn,
  type Config,
  type Sealed,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { Market } from '../facts/market';
import { sellerPersonOf } from '../sellers/seller-person';
import { positionsFor, pricedBooking, promisePrices } from './booking-price';
import { positionWords } from './position-words';
import { giveSetUpTime } from './set-up-time';

interface Payer {
  householdId: string | null;
  sealed: string | null;
  keyId: string | null;
  guardian: string | null;
}

interface By {
  actorId?: string | null;
  /** Why the price changed; for a booking that was billed before. */
  reason?: string;
  /** false where somebody else tells the seller, for example with many others at once. */
  tells?: boolean;
}

/**
 * What follows when a booking has its pitches for sure: a time to set up, what it owes, one mail. The same again after
 * its pitches changed; only the difference is charged. Under `lockMarket` and the lock of the pitches.
 */
@Injectable()
export class SettleBooking {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
  ) {}

  async settle(
    em: EntityManager,
    market: Market,
    bookingId: string,
    now: Date,
    { actorId = null, reason = 'changed', tells = true }: By = {},
  ): Promise<void> {
    await giveSetUpTime(em, market, bookingId);
    await this.charge(em, market, bookingId, { today: this.today(now), actorId, reason });
    if (tells) this.outbox.add(em, 'pitch-booked', { bookingId, at: now.toISOString() }, now);
    await em.flush();
  }

  private async charge(
    em: EntityManager,
    market: Market,
    bookingId: string,
    by: { today: string; actorId: string | null; reason: string },
  ): Promise<void> {
    await promisePrices(em, market, bookingId);
    const booking = await pricedBooking(em, bookingId);
    const { positions, cents } = await positionsFor(em, market, booking);
    const words = await positionWords();
    const payer = await payerOf(em, booking.sellerId);
    await changeBill(
      em,
      {
        group: { type: 'market', id: market.id },
        payer:
          payer.householdId === null
            ? { sellerId: booking.sellerId }
            : { householdId: payer.householdId },
        sealedPayer: this.sealedPayer(payer),
        title: market.title,
        heldOn: market.heldOn,
        subject: { type: 'pitch-booking', id: bookingId },
        positions: positions.map((position) => ({
          ...position,
          words: words(position, booking.numbers),
        })),
        actorId: by.actorId,
        reason: by.reason,
      },
      by.today,
    );
    await rowsIn(em, 'update pitch_booking set price_cents = ? where id = ?', [cents, bookingId]);
  }

  private sealedPayer({ sealed, keyId, guardian }: Payer): Sealed | null {
    const told = sealed !== null && keyId !== null;
    const name = told ? sellerPersonOf(this.sealer, sealed, keyId).name : guardian;
    return name === null ? null : this.sealer.seal(JSON.stringify({ name, address: '' }));
  }

  private today(now: Date): string {
    return localDateOf(now, this.config.townZone);
  }
}

async function payerOf(em: EntityManager, sellerId: string): Promise<Payer> {
  const [row] = await rowsIn<Payer>(
    em,
    `select s.household_id as "householdId", encode(s.sealed, 'hex') as sealed, s.key_id as "keyId",
       (select concat_ws(' ', g.first_name, g.last_name) from guardian g
        where g.household_id = s.household_id order by g.id limit 1) as guardian
     from seller s where s.id = ?`,
    [sellerId],
  );
  if (row === undefined) throw new Error('the seller of a booking is there');
  return row;
}
