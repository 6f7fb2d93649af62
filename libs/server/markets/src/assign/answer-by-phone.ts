import type { OfferByPhone, SellerPlaced } from '@dabei/contracts';
import { Clock, Database, DomainError, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { EndBooking } from '../bookings/end-booking';
import { isBeyondMetres } from '../bookings/household-front';
import { moveBookings } from '../bookings/move-bookings';
import { placedView } from '../sellers/placed-view';
import { AssignmentBooks } from './assignment-books';
import { refuseCalledOff } from '../storm/refuse-called-off';
import { lockedBooking } from './booking-at-desk';

/** The seller says on the phone whether it takes what is offered. */
@Injectable()
export class AnswerByPhone {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly endBooking: EndBooking,
    private readonly books: AssignmentBooks,
  ) {}

  async answer(
    id: string,
    { version, accept }: OfferByPhone,
    staff: StaffCaller,
  ): Promise<SellerPlaced> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { booking, market } = await lockedBooking(em, id, version);
      const by = { actor: 'office', actorId: staff.accountId } as const;
      if (accept) {
        refuseCalledOff(market);
        const [taken] = await moveBookings(em, [id], 'accept', { runningAt: now });
        if (taken === undefined) throw new DomainError('conflict', { reason: 'pitch-offer-over' });
        if (await isBeyondMetres(em, market, { sellerId: booking.sellerId, bookingId: id }))
          throw new DomainError('conflict', { reason: 'pitch-household-limit' });
        await this.books.settle.settle(em, market, id, now, { actorId: staff.accountId });
        this.books.audit.write(em, now, {
          ...by,
          action: 'pitch-offer-accepted',
          subjectType: 'pitch-booking',
          subjectId: id,
        });
        await em.flush();
      } else {
        const ended = await this.endBooking.end(em, market, id, { how: 'declined', by }, now);
        if (ended === null) throw new DomainError('conflict', { reason: 'pitch-offer-over' });
      }
      return placedView(em, id);
    });
  }
}
