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
import { PlaceLock } from '../places/place-lock';
import { overlappingPlaces } from './overlapping-places';

export interface OfferAnswer {
  answer: 'accept' | 'decline';
  /** The family has seen which overlapping place it gives up. */
  giveUp: boolean;
  actor: 'family' | 'office';
  actorId: string | null;
}

/** "Ja, nehmen" or "Nein, danke": single-use, and for the whole group when it answers as one. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async answer(offerId: string, answer: OfferAnswer): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const first = await em.findOne(PlaceOffer, { id: offerId });
      if (first === null) throw notFound();
      const before = await em.find(PlaceOffer, { bundleId: first.bundleId });
      const registrations = await em.find(Registration, {
        id: { $in: before.map((o) => o.registrationId) },
      });
      await this.lock.take(em, {
        householdIds: registrations.map(({ householdId }) => householdId),
        childIds: registrations.map(({ childId }) => childId),
        eventIds: [first.eventId],
      });
      for (const row of [...before, ...registrations]) await em.refresh(row);
      const open = before.filter(({ state }) => state === 'open');
      await refuseUnlessOpen(em, first, now);
      for (const offer of open) {
        const registration = registrations.find(({ id }) => id === offer.registrationId);
        if (registration === undefined) continue;
        if (answer.answer === 'accept') await this.accept(em, offer, registration, answer, now);
        else this.decline(em, offer, registration, now);
        this.audit.write(em, now, {
          actor: answer.actor,
          actorId: answer.actorId,
          action: `offer-${answer.answer}`,
          subjectType: 'registration',
          subjectId: registration.id,
        });
      }
      this.outbox.add(em, 'places-changed', { eventId: first.eventId }, now);
      await em.flush();
    });
  }

  private async accept(
    em: EntityManager,
    offer: PlaceOffer,
    registration: Registration,
    { giveUp, actor }: OfferAnswer,
    now: Date,
  ): Promise<void> {
    const collisions = await overlappingPlaces(em, registration.childId, offer.eventId);
    if (collisions.length > 0 && !giveUp) throw new DomainError('conflict', { reason: 'overlap' });
    for (const { registrationId, eventId } of collisions) {
      const other = await em.findOneOrFail(Registration, { id: registrationId });
      other.move('cancel', now);
      other.endReason = 'gave-up-for-offer';
      this.outbox.add(em, 'registration-cancelled', { registrationId, by: actor }, now);
      this.outbox.add(em, 'places-changed', { eventId }, now);
    }
    // the offer lets go of the seat before the registration takes it: both count
    offer.end('accept', now);
    await em.flush();
    registration.quotaId = offer.quotaId;
    registration.move('promote', now);
    await em.flush();
    this.outbox.add(em, 'offer-accepted', { offerId: offer.id }, now);
  }

  private decline(
    em: EntityManager,
    offer: PlaceOffer,
    registration: Registration,
    now: Date,
  ): void {
    offer.end('decline', now);
    registration.move('decline-offer', now);
    registration.endReason = 'declined-offer';
  }
}

async function refuseUnlessOpen(em: EntityManager, offer: PlaceOffer, now: Date): Promise<void> {
  if (
    offer.state === 'expired' ||
    (offer.state === 'open' && offer.expiresAt && offer.expiresAt <= now)
  ) {
    throw new DomainError('link-expired', { reason: 'offer-expired' });
  }
  if (offer.state !== 'open') throw new DomainError('conflict', { reason: `offer-${offer.state}` });
  const [event] = await rowsIn<{ over: boolean }>(
    em,
    `select e.status <> 'published' or (select min(starts_at) from session where event_id = e.id) <= ? as over
     from event e where e.id = ?`,
    [now, offer.eventId],
  );
  if (event?.over !== false) throw new DomainError('closed', { reason: 'event-started' });
}
