import { isActive } from '@dabei/domain';
import { PlaceOffer, Registration } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  rowsIn,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { closeFeeDifference } from '../moves/fee-difference-task';
import { PlaceLock } from '../places/place-lock';
import { endOffer } from '../waiting-list/end-offer';

export interface Cancellation {
  registrationId: string;
  by: 'family' | 'office';
  actorId: string | null;
  /** A family cancels only its own. */
  householdId?: string;
  reason?: string;
  /** The line is served and the family told later, once for all of them. */
  oneOfMany?: boolean;
}

/** Gives a place or a position back; an open offer is burnt, the next in line is asked. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async cancel(cancellation: Cancellation): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact((em) => this.cancelIn(em, cancellation, now));
  }

  /** The same as part of something larger. */
  async cancelIn(em: EntityManager, cancellation: Cancellation, now: Date): Promise<void> {
    const registration = await em.findOne(Registration, {
      id: cancellation.registrationId,
      ...(cancellation.householdId === undefined ? {} : { householdId: cancellation.householdId }),
    });
    if (registration === null) throw notFound();
    await this.lock.take(em, {
      householdIds: [registration.householdId],
      childIds: [registration.childId],
      eventIds: [registration.eventId],
    });
    await em.refresh(registration);
    await refuseIfOver(em, registration, cancellation.by, now);
    await this.end(em, registration, cancellation, now);
  }

  private async end(
    em: EntityManager,
    registration: Registration,
    cancellation: Cancellation,
    now: Date,
  ): Promise<void> {
    for (const offer of await em.find(PlaceOffer, {
      registrationId: registration.id,
      state: 'open',
    })) {
      await endOffer(em, offer, 'void', now);
    }
    registration.move('cancel', now);
    registration.endReason =
      cancellation.by === 'family' ? 'cancelled-by-family' : 'cancelled-by-office';
    const { id, eventId } = registration;
    await closeFeeDifference(em, [id], 'cancelled', now);
    if (cancellation.oneOfMany !== true) {
      const { by } = cancellation;
      this.outbox.add(em, 'registration-cancelled', { registrationId: id, by }, now);
      this.outbox.add(em, 'places-changed', { eventId }, now);
    }
    this.audit.write(em, now, {
      actor: cancellation.by,
      actorId: cancellation.actorId,
      action: 'registration-cancelled',
      subjectType: 'registration',
      subjectId: id,
      reason: cancellation.reason ?? null,
    });
    await em.flush();
  }
}

async function refuseIfOver(
  em: EntityManager,
  registration: Registration,
  by: string,
  now: Date,
): Promise<void> {
  if (
    !isActive(registration.state) ||
    registration.state === 'attended' ||
    registration.state === 'missed'
  ) {
    throw new DomainError('conflict', { reason: `already-${registration.state}` });
  }
  if (by === 'office') return;
  const [event] = await rowsIn<{ started: boolean }>(
    em,
    'select min(starts_at) <= ? as started from session where event_id = ?',
    [now, registration.eventId],
  );
  if (event?.started === true) throw new DomainError('closed', { reason: 'event-started' });
}
