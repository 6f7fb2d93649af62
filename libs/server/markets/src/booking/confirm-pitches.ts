import type { PitchCode, PitchConfirmed, PitchRefusalView } from '@dabei/contracts';
import { PITCH_HOLD_MINUTES, minutesAfter, type BookingState } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Limits,
  Outbox,
  Sealer,
  bookingCodeOf,
  bookingToken,
  isSameSecret,
  notFound,
  rowsIn,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { moveBookings } from '../bookings/move-bookings';
import { lockMarket, lockPitchesOf } from '../bookings/pitch-lock';
import { SettleBooking } from '../bookings/settle-booking';
import { marketWithId, type Market } from '../facts/market';
import { proveSeller } from '../sellers/seller-person';
import { giveToProven, provenClaim } from './proven-claim';

interface Held {
  marketId: string;
  state: BookingState;
  createdAt: Date;
}

/** The typed code makes a booking of what was held. Typed twice it is one booking. */
@Injectable()
export class ConfirmPitches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly settleBooking: SettleBooking,
  ) {}

  async confirm({ bookingId, code }: PitchCode, network: string): Promise<PitchConfirmed> {
    await this.limits.count('try-per-account', `pitches:${bookingId}`);
    await this.limits.count('try-per-network', network);
    if (!isSameSecret(bookingCodeOf(this.sealer, bookingId), code))
      throw new DomainError('wrong-code');
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { marketId } = await heldBooking(em, bookingId);
      await lockMarket(em, marketId);
      const market = await marketWithId(em, marketId);
      const claim = await provenClaim(em, this.sealer, market, bookingId);
      const ended = endedSince(market);
      const refusals = ended.length > 0 ? ended : claim.refusals;
      await lockPitchesOf(em, [bookingId]);
      const move = refusals.length > 0 ? 'expire' : 'confirm';
      const [moved] = await moveBookings(em, [bookingId], move, { runningAt: now });
      if (moved === undefined) return this.again(em, bookingId, refusals, now);
      if (refusals.length > 0) return { outcome: 'refused', refusals };
      await proveSeller(em, await giveToProven(em, this.sealer, market, claim, now), now);
      this.audit.write(em, now, {
        actor: 'family',
        action: 'pitch-confirmed',
        subjectType: 'pitch-booking',
        subjectId: bookingId,
      });
      if (moved.state === 'confirmed') await this.settleBooking.settle(em, market, bookingId, now);
      else this.outbox.add(em, 'pitch-waiting', { bookingId }, now);
      await em.flush();
      return this.confirmed(em, bookingId);
    });
  }

  /** Nothing was left to confirm: it is done, or the half hour is over. An old mail opens nothing. */
  private async again(
    em: EntityManager,
    bookingId: string,
    refusals: PitchRefusalView[],
    now: Date,
  ): Promise<PitchConfirmed> {
    const { state, createdAt } = await heldBooking(em, bookingId);
    const isLate = minutesAfter(createdAt, PITCH_HOLD_MINUTES) <= now;
    if (state === 'expired' && !isLate && refusals.length > 0)
      return { outcome: 'refused', refusals };
    if (state === 'held' || state === 'queued' || state === 'expired')
      return { outcome: 'expired' };
    if (isLate) throw new DomainError('link-expired');
    return this.confirmed(em, bookingId);
  }

  private async confirmed(em: EntityManager, bookingId: string): Promise<PitchConfirmed> {
    const rows = await rowsIn<{ number: string }>(
      em,
      `select p.number from pitch_taken t join pitch p on p.id = t.pitch_id
       where t.booking_id = ? order by length(p.number), p.number`,
      [bookingId],
    );
    const secret = bookingToken(this.sealer, bookingId);
    return { outcome: 'confirmed', secret, numbers: rows.map(({ number }) => number) };
  }
}

/**
 * Who pressed in time is in time, and a code may be typed after the last minute of the registration; but nobody books a
 * pitch of a market that is called off or has begun.
 */
function endedSince({ calledOffAt, phase }: Market): PitchRefusalView[] {
  if (calledOffAt !== null) return [{ reason: 'called-off' }];
  return phase === 'open' || phase === 'closed' ? [] : [{ reason: 'closed' }];
}

async function heldBooking(em: EntityManager, bookingId: string): Promise<Held> {
  const [row] = await rowsIn<Omit<Held, 'createdAt'> & { createdAt: string }>(
    em,
    `select market_id as "marketId", state, created_at as "createdAt"
     from pitch_booking where id = ?`,
    [bookingId],
  );
  if (row === undefined) throw notFound();
  return { ...row, createdAt: new Date(row.createdAt) };
}
