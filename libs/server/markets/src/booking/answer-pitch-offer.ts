import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  type OwnLink,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { EndBooking } from '../bookings/end-booking';
import { GiveNext } from '../bookings/give-next';
import { isBeyondMetres } from '../bookings/household-front';
import { moveBookings } from '../bookings/move-bookings';
import { lockAllPitches, lockMarket } from '../bookings/pitch-lock';
import { SettleBooking } from '../bookings/settle-booking';
import { marketWithId, type Market } from '../facts/market';
import { refuseCalledOff } from '../storm/refuse-called-off';
import { knownBooking, type KnownBooking } from './known-booking';

/** "Ein Platz ist frei. Möchten Sie ihn?" Accepted it is booked, declined the next one is asked. */
@Injectable()
export class AnswerPitchOffer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
    private readonly settleBooking: SettleBooking,
    private readonly endBooking: EndBooking,
    private readonly giveNext: GiveNext,
  ) {}

  async answer(link: OwnLink, accept: boolean): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { booking, market } = await this.locked(em, link);
      if (accept) return this.accept(em, booking, market, now);
      const by = { actor: 'family' } as const;
      await this.endBooking.end(em, market, booking.id, { how: 'declined', by }, now);
    });
  }

  /** Fewer pitches than asked for would do as well. */
  async acceptFewer(link: OwnLink): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const { booking, market } = await this.locked(em, link);
      const changed = await rowsIn(
        em,
        `update pitch_booking set accepts_fewer = true, version = version + 1
         where id = ? and state = 'waiting' and fewer_asked_at is not null and accepts_fewer is not true
         returning id`,
        [booking.id],
      );
      if (changed.length === 0) return;
      this.write(em, booking.id, 'pitch-fewer-accepted', now);
      await this.giveNext.serve(em, market.id, now);
    });
  }

  private async accept(
    em: EntityManager,
    { id, sellerId }: KnownBooking,
    market: Market,
    now: Date,
  ): Promise<void> {
    refuseCalledOff(market);
    const [moved] = await moveBookings(em, [id], 'accept', { runningAt: now });
    if (moved === undefined) {
      const { state } = await neededState(em, id);
      if (state === 'confirmed' || state === 'arrived') return;
      throw new DomainError('closed', { reason: 'offer-over' });
    }
    if (await isBeyondMetres(em, market, { sellerId, bookingId: id }))
      throw new DomainError('conflict', { reason: 'household-limit' });
    this.write(em, id, 'pitch-offer-accepted', now);
    await this.settleBooking.settle(em, market, id, now);
  }

  private write(em: EntityManager, bookingId: string, action: string, now: Date): void {
    this.audit.write(em, now, {
      actor: 'family',
      action,
      subjectType: 'pitch-booking',
      subjectId: bookingId,
    });
  }

  private async locked(
    em: EntityManager,
    link: OwnLink,
  ): Promise<{ booking: KnownBooking; market: Market }> {
    const booking = await knownBooking(em, this.sealer, link);
    await lockMarket(em, booking.marketId);
    await lockAllPitches(em, booking.marketId);
    return { booking, market: await marketWithId(em, booking.marketId) };
  }
}

async function neededState(em: EntityManager, id: string): Promise<{ state: string }> {
  const [row] = await rowsIn<{ state: string }>(
    em,
    'select state from pitch_booking where id = ?',
    [id],
  );
  return row ?? { state: 'gone' };
}
