import type { BookingVersion, SellerPlaced } from '@dabei/contracts';
import { Clock, Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { moveBookings } from '../bookings/move-bookings';
import { takePitches } from '../bookings/plan-pitches';
import { officeGround } from '../sellers/office-ground';
import { allowOffice } from '../sellers/office-policy';
import { placedView } from '../sellers/placed-view';
import { AssignmentBooks } from './assignment-books';
import { askFor, lockedBooking } from './booking-at-desk';

/** A cancellation is taken back, as long as the pitches are still free: the same ones, and the same bill. */
@Injectable()
export class ReinstateBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly books: AssignmentBooks,
  ) {}

  async reinstate(
    id: string,
    { version }: BookingVersion,
    staff: StaffCaller,
  ): Promise<SellerPlaced> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booking, market } = await lockedBooking(em, id, version);
      const pitchIds = booking.pitchesBefore;
      if (booking.state !== 'cancelled' || pitchIds.length === 0)
        throw new DomainError('conflict', { reason: 'pitch-not-in-this-state' });
      const ground = await officeGround(em, market, now);
      const ask = await askFor(em, booking, pitchIds);
      allowOffice(market, ground, ask, { overridden: [], reason: null });
      await moveBookings(em, [id], 'reinstate');
      await takePitches(em, id, pitchIds);
      const by = { actorId: staff.accountId, reason: 'reinstated' };
      await this.books.settle.settle(em, market, id, now, by);
      this.books.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'pitch-reinstated',
        subjectType: 'pitch-booking',
        subjectId: id,
        details: { pitches: pitchIds.length },
      });
      await em.flush();
      return placedView(em, id);
    });
  }
}
