import { PlaceOffer, Registration } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { asConflict } from '../places/as-conflict';
import { PlaceLock } from '../places/place-lock';

/**
 * A family that waits with more people than seats are free agrees to come with fewer. It keeps its rank; the
 * line is served at once, so that the free seats go to it first.
 */
@Injectable()
export class FewerSeats {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Refuses with `already-<state>`, `has-offer`, `not-fewer`. */
  async agree(
    registrationId: string,
    { seats, reason }: { seats: number; reason: string },
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database
      .transact(async (em) => {
        const own = await em.findOne(Registration, { id: registrationId });
        if (own === null) throw notFound();
        const { householdId, childId, eventId } = own;
        await this.lock.take(em, {
          householdIds: [householdId],
          childIds: [childId],
          eventIds: [eventId],
        });
        await em.refresh(own);
        if (own.state !== 'waiting')
          throw new DomainError('conflict', { reason: `already-${own.state}` });
        // an offer holds the seats it was made for
        const offers = await em.count(PlaceOffer, { registrationId, state: 'open' });
        if (offers > 0) throw new DomainError('conflict', { reason: 'has-offer' });
        const before = own.seats;
        if (seats >= before) throw new DomainError('conflict', { reason: 'not-fewer' });
        own.seats = seats;
        own.adults = Math.max(0, seats - 1);
        own.changedAt = now;
        this.outbox.add(em, 'places-changed', { eventId }, now);
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'seats-lowered',
          subjectType: 'registration',
          subjectId: registrationId,
          reason,
          details: { from: before, to: seats },
        });
        await em.flush();
      })
      .catch(asConflict);
  }
}
