import type { Consequence } from '@dabei/contracts';
import { Event, PlaceOffer, Registration } from '@dabei/server/database';
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
import { closeFeeDifference } from '../moves/fee-difference-task';
import { PlaceLock } from '../places/place-lock';
import { endOffer } from '../waiting-list/end-offer';

const living = ['held', 'queued', 'confirmed', 'waiting'] as const;

/** The event does not take place: everybody is told once, offers are void. */
@Injectable()
export class CancelEvent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async preview(eventId: string): Promise<Consequence> {
    const row = await this.database.row<{
      places: number;
      offers: number;
      mails: number;
      calls: number;
    }>(
      `select count(*) filter (where r.state in ('held', 'confirmed'))::int as places,
         (select count(*)::int from place_offer o where o.event_id = ? and o.state = 'open') as offers,
         count(distinct r.household_id) filter (where h.contact_by = 'mail')::int as mails,
         count(distinct r.household_id) filter (where h.contact_by <> 'mail')::int as calls
       from registration r join household h on h.id = r.household_id
       where r.event_id = ? and r.state in ('held', 'queued', 'confirmed', 'waiting')`,
      [eventId, eventId],
    );
    return {
      places: row?.places ?? 0,
      offers: row?.offers ?? 0,
      mails: row?.mails ?? 0,
      phoneCalls: row?.calls ?? 0,
      overbooked: 0,
    };
  }

  async cancel(
    eventId: string,
    request: { reason: string; version: number },
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await this.lock.take(em, { eventIds: [eventId] });
      const event = await em.findOne(Event, { id: eventId });
      if (event === null) throw notFound();
      if (event.status === 'cancelled')
        throw new DomainError('conflict', { reason: 'event-cancelled' });
      if (event.version !== request.version) throw new DomainError('changed-meanwhile');
      event.status = 'cancelled';
      event.cancelledReason = request.reason;
      event.sequence += 1;
      event.updatedAt = now;
      for (const offer of await em.find(PlaceOffer, { eventId, state: 'open' })) {
        await endOffer(em, offer, 'void', now);
      }
      const ended = await em.find(Registration, { eventId, state: { $in: [...living] } });
      await closeFeeDifference(
        em,
        ended.map(({ id }) => id),
        'cancelled',
        now,
      );
      for (const registration of ended) {
        registration.move('cancel', now);
        registration.endReason = 'event-cancelled';
      }
      this.outbox.add(em, 'event-cancelled', { eventId }, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'event-cancelled',
        subjectType: 'event',
        subjectId: eventId,
        reason: request.reason,
        details: { registrations: ended.length },
      });
      await em.flush();
    });
  }
}
