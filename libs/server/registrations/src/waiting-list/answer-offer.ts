import { PlaceOffer, Registration } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  rowsIn,
  type Config,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { PlaceLock } from '../places/place-lock';
import { refusalBesides } from '../places/refusal-besides';
import { endOffer } from './end-offer';
import { overlappingPlaces, type OverlappingPlace } from './overlapping-places';

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
    @Inject(CONFIG) private readonly config: Config,
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
      const bundle = await em.find(PlaceOffer, { bundleId: first.bundleId });
      const registrations = await em.find(Registration, {
        id: { $in: bundle.map(({ registrationId }) => registrationId) },
      });
      await this.lockAll(em, first, registrations);
      for (const row of [...bundle, ...registrations]) await em.refresh(row);
      await refuseUnlessOpen(em, first, now);
      for (const offer of bundle.filter(({ state }) => state === 'open')) {
        const registration = registrations.find(({ id }) => id === offer.registrationId);
        if (registration === undefined) continue;
        if (answer.answer === 'accept') await this.accept(em, offer, registration, answer, now);
        else await this.decline(em, offer, registration, now);
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

  /** Also the events whose place may be given up: every change of a registration holds its quotas' locks. */
  private async lockAll(
    em: EntityManager,
    offer: PlaceOffer,
    registrations: Registration[],
  ): Promise<void> {
    const collisions: OverlappingPlace[] = [];
    for (const { id } of registrations) collisions.push(...(await overlappingPlaces(em, id)));
    await this.lock.take(em, {
      householdIds: registrations.map(({ householdId }) => householdId),
      childIds: registrations.map(({ childId }) => childId),
      eventIds: [offer.eventId, ...collisions.map(({ eventId }) => eventId)],
    });
  }

  private async accept(
    em: EntityManager,
    offer: PlaceOffer,
    registration: Registration,
    answer: OfferAnswer,
    now: Date,
  ): Promise<void> {
    const collisions = await overlappingPlaces(em, registration.id);
    if (collisions.some(({ foreign }) => foreign) || (collisions.length > 0 && !answer.giveUp)) {
      throw new DomainError('conflict', { reason: 'overlap' });
    }
    const givenUp = collisions.map(({ registrationId }) => registrationId);
    const refusal = await refusalBesides(em, registration, givenUp, {
      now,
      zone: this.config.townZone,
    });
    if (refusal !== null) throw new DomainError('conflict', { reason: refusal });
    for (const place of collisions) await this.giveUp(em, place, answer, now);
    // the offer lets go of the seat before the registration takes it: both count
    await endOffer(em, offer, 'accept', now);
    await em.flush();
    registration.quotaId = offer.quotaId;
    registration.move('promote', now);
    await em.flush();
    this.outbox.add(em, 'offer-accepted', { offerId: offer.id }, now);
  }

  private async giveUp(
    em: EntityManager,
    { registrationId, eventId }: OverlappingPlace,
    { actor, actorId }: OfferAnswer,
    now: Date,
  ): Promise<void> {
    const other = await em.findOneOrFail(Registration, { id: registrationId });
    await em.refresh(other);
    other.move('cancel', now);
    other.endReason = 'gave-up-for-offer';
    this.outbox.add(em, 'registration-cancelled', { registrationId, by: actor }, now);
    this.outbox.add(em, 'places-changed', { eventId }, now);
    this.audit.write(em, now, {
      actor,
      actorId,
      action: 'registration-cancelled',
      subjectType: 'registration',
      subjectId: registrationId,
      reason: 'gave-up-for-offer',
    });
    await em.flush();
  }

  private async decline(
    em: EntityManager,
    offer: PlaceOffer,
    registration: Registration,
    now: Date,
  ): Promise<void> {
    await endOffer(em, offer, 'decline', now);
    registration.move('decline-offer', now);
    registration.endReason = 'declined-offer';
  }
}

async function refuseUnlessOpen(em: EntityManager, offer: PlaceOffer, now: Date): Promise<void> {
  const late = offer.state === 'open' && offer.expiresAt && offer.expiresAt <= now;
  if (offer.state === 'expired' || late) {
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
