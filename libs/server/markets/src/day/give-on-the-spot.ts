import type { SpotGift, SpotGiven, SpotOrder, SpotPreview } from '@dabei/contracts';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  Sealer,
  bookPayment,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { bookingFacts } from '../bookings/booking-facts';
import { lockAllPitches, lockSeller } from '../bookings/pitch-lock';
import { SettleBooking } from '../bookings/settle-booking';
import { neededMarket, type Market } from '../facts/market';
import { lockedMarket } from '../market/lock-market';
import { onlyOnTheDay } from './day-gate';
import { releaseDue } from './release-bookings';
import { spotAsk } from './spot-ask';
import { givenBefore, spotGivenView } from './spot-given';
import { allowOnTheSpot, chosenOf, spotVerdict, type SpotAsk } from './spot-policy';
import { openFor, paidBefore, spotPrice } from './spot-price';
import { standOnTheSpot } from './stand-on-the-spot';

/** The second round on the square: a free pitch for who stands there, cash at once, all in one act. */
@Injectable()
export class GiveOnTheSpot {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly settle: SettleBooking,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** What it would mean and cost; nothing is written. */
  async preview(slug: string, order: SpotOrder): Promise<SpotPreview> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      const ask = await spotAsk(em, market, order, { now, timeZone: this.config.townZone });
      const price = await spotPrice(em, market, ask);
      const sum = price.priceCents + price.depositCents;
      const { waiting } = ask;
      const before = waiting === null ? 0 : await paidBefore(em, this.sealer, market, waiting);
      return {
        ...spotVerdict(market, ask),
        ...price,
        numbers: chosenOf(ask).map(({ number }) => number),
        cashCents: Math.max(0, sum - before),
      };
    });
  }

  async give(slug: string, gift: SpotGift, staff: StaffCaller): Promise<SpotGiven> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id: marketId } = await lockedMarket(em, slug);
      const before = await givenBefore(em, marketId, gift);
      if (before !== null) return before;
      if (gift.bookingId !== null)
        await lockSeller(em, (await bookingFacts(em, gift.bookingId)).sellerId);
      await lockAllPitches(em, marketId);
      const market = await neededMarket(em, slug);
      onlyOnTheDay(market, now, this.config.townZone);
      // from the release time on a pitch nobody came to is free, whether the sweeper was there already or not
      const books = { audit: this.audit, outbox: this.outbox, townZone: this.config.townZone };
      await releaseDue(em, market, books, now);
      const ask = await spotAsk(em, market, gift, { now, timeZone: this.config.townZone });
      allowOnTheSpot(market, ask, gift);
      return this.write(em, market, { ask, gift, staff });
    });
  }

  private async write(
    em: EntityManager,
    market: Market,
    { ask, gift, staff }: { ask: SpotAsk; gift: SpotGift; staff: StaffCaller },
  ): Promise<SpotGiven> {
    const bookingId = await standOnTheSpot(em, this.sealer, { market, ask, gift });
    const by = { actorId: staff.accountId, reason: 'on-the-spot', tells: false };
    await this.settle.settle(em, market, bookingId, ask.now, by);
    // the hours of setting up are over
    await rowsIn(em, 'update pitch_booking set set_up_at = null where id = ?', [bookingId]);
    await this.pay(em, bookingId, { ask, gift, staff });
    this.audit.write(em, ask.now, {
      actor: 'office',
      actorId: staff.accountId,
      action: 'pitch-given-on-the-spot',
      subjectType: 'pitch-booking',
      subjectId: bookingId,
      reason: gift.reason,
      details: {
        pitches: gift.pitchIds.length,
        cents: gift.cashCents,
        overridden: gift.overridden.join(' '),
      },
    });
    await em.flush();
    return spotGivenView(em, bookingId, gift.pressKey);
  }

  /** The sum that was shown and handed over, or nothing at all. */
  private async pay(
    em: EntityManager,
    bookingId: string,
    { ask, gift, staff }: { ask: SpotAsk; gift: SpotGift; staff: StaffCaller },
  ): Promise<void> {
    const { priceCents } = await bookingFacts(em, bookingId);
    const open = await openFor(em, bookingId);
    const due = Math.min(priceCents, open?.openCents ?? 0);
    if (due !== gift.cashCents)
      throw new DomainError('conflict', { reason: 'pitch-price-changed' });
    if (open === null || due === 0) return;
    const { billId } = open;
    const { again } = await bookPayment(
      em,
      {
        ...{ billId, kind: 'paid', cents: due, method: 'cash', pressKey: gift.pressKey },
        ...{ subjectId: bookingId, actorId: staff.accountId },
      },
      ask.today,
    );
    // the cash of this press was for a gift that was taken back since
    if (again) throw new DomainError('idempotency-key-reused');
    this.outbox.add(em, 'bill-booked', { billId }, ask.now);
  }
}
