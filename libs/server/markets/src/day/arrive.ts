import type { ArrivalAnswer, ArrivalInput, DayBooking } from '@dabei/contracts';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Limits,
  Sealer,
  rowsIn,
  secretHash,
  typedArrivalCode,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { bookingFacts } from '../bookings/booking-facts';
import { moveBookings } from '../bookings/move-bookings';
import { SettleBooking } from '../bookings/settle-booking';
import { marketWithId, neededMarket, type Market } from '../facts/market';
import { closedBecause, onlyOnTheDay } from './day-gate';
import { dayBookingWith } from './day-rows';
import { lockedForDay, returnToPitches } from './return-to-pitches';

interface Coming {
  market: Market;
  bookingId: string;
  staff: StaffCaller;
  now: Date;
}

/** Somebody stands there: scanned, or found on the list. Two tablets at once are one arrival. */
@Injectable()
export class Arrive {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly settle: SettleBooking,
    private readonly audit: Audit,
  ) {}

  /** By the code of a confirmation. Only codes that are nobody's are counted; who guessed too often books no lucky hit either. */
  async scan(slug: string, code: string, staff: StaffCaller): Promise<ArrivalAnswer> {
    const now = await this.clock.now();
    await this.limits.refuseSpent('arrival-code-per-account', staff.accountId);
    const answer = await this.database.transact(async (em) => {
      const market = await neededMarket(em, slug);
      const found = await bookingWithCode(em, code);
      if (found === null) return { outcome: 'unknown' } as const;
      if (found.marketId !== market.id) return otherMarket(await marketWithId(em, found.marketId));
      return this.come(em, { market, bookingId: found.id, staff, now });
    });
    if (answer.outcome === 'unknown')
      await this.limits.count('arrival-code-per-account', staff.accountId);
    return answer;
  }

  async fromList(
    bookingId: string,
    { letIn }: ArrivalInput,
    staff: StaffCaller,
  ): Promise<ArrivalAnswer> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      if (letIn) return this.letIn(em, bookingId, staff, now);
      const { marketId } = await bookingFacts(em, bookingId);
      return this.come(em, { market: await marketWithId(em, marketId), bookingId, staff, now });
    });
  }

  /** A slip of the finger: it is expected again. Who was given a pitch on the spot is undone as such. */
  async undo(bookingId: string, staff: StaffCaller): Promise<DayBooking> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { marketId, onTheSpot } = await bookingFacts(em, bookingId);
      onlyOnTheDay(await marketWithId(em, marketId), now, this.config.townZone);
      if (onTheSpot) throw new DomainError('conflict', { reason: 'pitch-given-on-the-spot' });
      const [moved] = await moveBookings(em, [bookingId], 'undo-arrival');
      if (moved === undefined)
        throw new DomainError('conflict', { reason: 'pitch-not-in-this-state' });
      await rowsIn(em, 'update pitch_booking set arrived_at = null where id = ?', [bookingId]);
      await this.note(em, 'pitch-arrival-undone', { bookingId, staff, now });
      return dayBookingWith(em, this.sealer, { marketId, bookingId });
    });
  }

  private async come(
    em: EntityManager,
    { market, bookingId, staff, now }: Coming,
  ): Promise<ArrivalAnswer> {
    const closed = closedBecause(market, now, this.config.townZone);
    if (closed === 'called-off') return { outcome: 'called-off' };
    if (closed === 'not-market-day') return { outcome: 'not-market-day', heldOn: market.heldOn };
    const [moved] = await moveBookings(em, [bookingId], 'arrive');
    const of = { marketId: market.id, bookingId };
    if (moved === undefined) return this.notNow(em, of);
    await rowsIn(em, 'update pitch_booking set arrived_at = ? where id = ?', [now, bookingId]);
    await this.note(em, 'pitch-arrived', { bookingId, staff, now });
    return { outcome: 'arrived', booking: await dayBookingWith(em, this.sealer, of) };
  }

  /** Why the one statement moved nothing; read after it, so that who came second hears what the first did. */
  private async notNow(
    em: EntityManager,
    of: { marketId: string; bookingId: string },
  ): Promise<ArrivalAnswer> {
    const { state } = await bookingFacts(em, of.bookingId);
    const booking = await dayBookingWith(em, this.sealer, of);
    if (state === 'arrived') return { outcome: 'already-arrived', at: booking.arrivedAt, booking };
    if (state === 'released') return { outcome: 'released', booking };
    return { outcome: state === 'cancelled' ? 'cancelled' : 'no-pitch', booking };
  }

  private async letIn(
    em: EntityManager,
    bookingId: string,
    staff: StaffCaller,
    now: Date,
  ): Promise<ArrivalAnswer> {
    const { market } = await lockedForDay(em, bookingId);
    onlyOnTheDay(market, now, this.config.townZone);
    const { state } = await bookingFacts(em, bookingId);
    if (state !== 'released') return this.come(em, { market, bookingId, staff, now });
    const by = { actorId: staff.accountId, now };
    await returnToPitches(em, { market, bookingId, move: 'let-in' }, this.settle, by);
    await this.note(em, 'pitch-let-in', { bookingId, staff, now });
    const of = { marketId: market.id, bookingId };
    return { outcome: 'arrived', booking: await dayBookingWith(em, this.sealer, of) };
  }

  private async note(
    em: EntityManager,
    action: string,
    { bookingId, staff, now }: Omit<Coming, 'market'>,
  ): Promise<void> {
    const about = { subjectType: 'pitch-booking', subjectId: bookingId } as const;
    this.audit.write(em, now, { actor: 'office', actorId: staff.accountId, action, ...about });
    await em.flush();
  }
}

const otherMarket = ({ title, heldOn }: Market): ArrivalAnswer => ({
  outcome: 'other-market',
  title,
  heldOn,
});

async function bookingWithCode(
  em: EntityManager,
  code: string,
): Promise<{ id: string; marketId: string } | null> {
  const [row] = await rowsIn<{ id: string; marketId: string }>(
    em,
    `select b.id, b.market_id as "marketId" from pitch_booking b join market m on m.id = b.market_id
     where b.code_hash = ? and m.phase <> 'erased'`,
    [secretHash(typedArrivalCode(code))],
  );
  return row ?? null;
}
