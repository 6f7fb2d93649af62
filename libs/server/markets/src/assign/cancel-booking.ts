import type { BookingCancel, BookingCancelPreview, SellerPlaced } from '@dabei/contracts';
import { feeStays, localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { billedPrice } from '../bookings/billed-price';
import { bookingFacts } from '../bookings/booking-facts';
import { EndBooking } from '../bookings/end-booking';
import { lineOf } from '../bookings/give-next';
import { marketWithId, type Market } from '../facts/market';
import { placedView } from '../sellers/placed-view';
import { lockedBooking, standsOn } from './booking-at-desk';

const nothing = { feeCents: 0, depositCents: 0 };

/** The office ends a booking for its seller, and says before what that means. */
@Injectable()
export class CancelBooking {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly endBooking: EndBooking,
  ) {}

  async preview(id: string): Promise<BookingCancelPreview> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const booking = await bookingFacts(em, id);
      const market = await marketWithId(em, booking.marketId);
      const { feeCents, depositCents } = (await billedPrice(em, id)) ?? nothing;
      const stays = this.feeStays(market, now) ? feeCents : 0;
      const waiting = await lineOf(em, market.id);
      const { numbers } = await standsOn(em, id);
      return {
        numbers,
        feeStaysCents: stays,
        creditCents: feeCents + depositCents - stays,
        offers:
          numbers.length > 0 &&
          waiting.some(({ zone, leftCm }) => zone === booking.zone && leftCm > 0),
        told: booking.hasAddress ? 'mail' : 'phone',
      };
    });
  }

  async cancel(
    id: string,
    { version, feeWaived, reason }: BookingCancel,
    staff: StaffCaller,
  ): Promise<SellerPlaced> {
    if (feeWaived && (reason ?? '') === '')
      throw new DomainError('invalid', {
        reason: 'reason-missing',
        issues: [{ path: 'reason', code: 'missing' }],
      });
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { market } = await lockedBooking(em, id, version);
      const by = { actor: 'office', actorId: staff.accountId, reason } as const;
      const ended = await this.endBooking.end(
        em,
        market,
        id,
        { how: 'cancelled', by, feeWaived },
        now,
      );
      if (ended === null) throw new DomainError('conflict', { reason: 'pitch-not-in-this-state' });
      return placedView(em, id);
    });
  }

  private feeStays(market: Market, now: Date): boolean {
    const how = market.calledOffAt === null ? 'cancelled' : 'called-off';
    return feeStays({ how, on: localDateOf(now, this.config.townZone) }, market);
  }
}
