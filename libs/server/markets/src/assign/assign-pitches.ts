import type { PitchAssignment, PitchConsequence, SellerPlaced } from '@dabei/contracts';
import { Clock, Database, DomainError, rowsIn, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { bookingFacts, type BookingFacts } from '../bookings/booking-facts';
import { positionsFor } from '../bookings/booking-price';
import { GiveNext } from '../bookings/give-next';
import { moveBookings } from '../bookings/move-bookings';
import { takePitches } from '../bookings/plan-pitches';
import { releaseExpired } from '../bookings/release-expired';
import { marketWithId } from '../facts/market';
import { officeGround } from '../sellers/office-ground';
import { allowOffice, officeVerdict } from '../sellers/office-policy';
import { placedView } from '../sellers/placed-view';
import { AssignmentBooks } from './assignment-books';
import { askFor, lockedBooking, standElsewhere, standsOn } from './booking-at-desk';

/** The office gives pitches to one who waits, or others to one who has some. */
@Injectable()
export class AssignPitches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly giveNext: GiveNext,
    private readonly books: AssignmentBooks,
  ) {}

  /** What it would mean; nothing is written. */
  async preview(id: string, pitchIds: readonly string[]): Promise<PitchConsequence> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const booking = await bookingFacts(em, id);
      const market = await marketWithId(em, booking.marketId);
      const ground = await officeGround(em, market, now, id);
      const chosen = ground.pitches.filter((pitch) => pitchIds.includes(pitch.id));
      return {
        ...officeVerdict(market, ground, await askFor(em, booking, pitchIds)),
        numbersBefore: (await standsOn(em, id)).numbers,
        numbersAfter: chosen.map(({ number }) => number),
        priceBeforeCents: booking.priceCents,
        priceAfterCents: (await positionsFor(em, market, { ...booking, pitches: chosen })).cents,
        told: booking.hasAddress ? 'mail' : 'phone',
      };
    });
  }

  async assign(
    id: string,
    { version, pitchIds, ...by }: PitchAssignment,
    staff: StaffCaller,
  ): Promise<SellerPlaced> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booking, market } = await lockedBooking(em, id, version);
      await releaseExpired(em, this.books.outbox, market.id, now);
      const ground = await officeGround(em, market, now, id);
      allowOffice(market, ground, await askFor(em, booking, pitchIds), by);
      await this.stand(em, booking, pitchIds);
      await this.books.settle.settle(em, market, id, now, {
        actorId: staff.accountId,
        reason: 'moved',
      });
      this.books.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: booking.state === 'waiting' ? 'pitch-assigned' : 'pitch-moved',
        subjectType: 'pitch-booking',
        subjectId: id,
        reason: by.reason,
        details: { pitches: pitchIds.length, overridden: by.overridden.join(' ') },
      });
      await em.flush();
      // what it left is free for who waits
      await this.giveNext.serve(em, market.id, now);
      return placedView(em, id);
    });
  }

  private async stand(
    em: EntityManager,
    booking: BookingFacts,
    pitchIds: readonly string[],
  ): Promise<void> {
    if (booking.state !== 'waiting') return standElsewhere(em, [[booking, pitchIds]]);
    const [placed] = await moveBookings(em, [booking.id], 'place');
    if (placed === undefined) throw new DomainError('changed-meanwhile');
    await rowsIn(em, 'update pitch_booking set pitches_wanted = ?, rank = null where id = ?', [
      pitchIds.length,
      booking.id,
    ]);
    await takePitches(em, booking.id, pitchIds);
  }
}
