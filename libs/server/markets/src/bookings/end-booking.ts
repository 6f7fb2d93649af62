import { feeStays, localDateOf, type BookingEnd } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Outbox,
  creditBill,
  rowsIn,
  type AuditEntry,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { Market } from '../facts/market';
import { GiveNext } from './give-next';
import { moveBookings, type MovedBooking } from './move-bookings';

interface Ending {
  /** `declined`: an offer that was not wanted; nothing was owed yet. */
  how: 'cancelled' | 'declined';
  by: Pick<AuditEntry, 'actor' | 'actorId' | 'reason'>;
  /** The office lets somebody off. */
  feeWaived?: boolean;
}

/**
 * A booking ends: its pitches go to who waits, and what the rules do not keep is taken back from the bill. Under
 * `lockMarket` and `lockAllPitches`. null: it was over already.
 */
@Injectable()
export class EndBooking {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly giveNext: GiveNext,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async end(
    em: EntityManager,
    market: Market,
    bookingId: string,
    { how, by, feeWaived = false }: Ending,
    now: Date,
  ): Promise<MovedBooking | null> {
    const wasCharged = await isConfirmed(em, bookingId);
    const [ended] = await moveBookings(em, [bookingId], how === 'declined' ? 'decline' : 'cancel');
    if (ended === undefined) return null;
    const today = localDateOf(now, this.config.townZone);
    if (wasCharged) await this.credit(em, market, { bookingId, feeWaived, by }, today);
    this.audit.write(em, now, {
      ...by,
      action: how === 'declined' ? 'pitch-offer-declined' : 'pitch-cancelled',
      subjectType: 'pitch-booking',
      subjectId: bookingId,
      details: { pitches: ended.freed.length },
    });
    const told =
      how === 'declined' ? 'offer-declined' : by.actor === 'office' ? 'office' : 'seller';
    this.outbox.add(em, 'pitch-ended', { bookingId, by: told, at: now.toISOString() }, now);
    await em.flush();
    await this.giveNext.serve(em, market.id, now);
    return ended;
  }

  private async credit(
    em: EntityManager,
    market: Market,
    { bookingId, feeWaived, by }: { bookingId: string; feeWaived: boolean; by: Ending['by'] },
    today: string,
  ): Promise<void> {
    const end: BookingEnd = {
      how: market.calledOffAt === null ? 'cancelled' : 'called-off',
      on: today,
    };
    await creditBill(
      em,
      {
        subject: { type: 'pitch-booking', id: bookingId },
        reason: end.how,
        what: !feeWaived && feeStays(end, market) ? 'deposit' : 'everything',
        actorId: by.actorId ?? null,
      },
      today,
    );
  }
}

async function isConfirmed(em: EntityManager, bookingId: string): Promise<boolean> {
  const [row] = await rowsIn<{ state: string }>(
    em,
    'select state from pitch_booking where id = ?',
    [bookingId],
  );
  return row?.state === 'confirmed';
}
