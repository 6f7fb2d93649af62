import { firstStart, offerDeadline } from '@dabei/domain';
import { Household, PlaceOffer, Registration, Task } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Outbox,
  Sealer,
  offerToken,
  secretHash,
  type AuditEntry,
  type Config,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { EventFacts } from '../places/event-facts';

/** Which seat is offered to whom, and why. */
export interface OfferOrder {
  registrationId: string;
  quotaId: string;
  bundleId: string;
  note: string;
  by: Pick<AuditEntry, 'actor' | 'actorId' | 'reason'>;
}

/** Holds a seat for one who waits and sees to it that the family hears of it. Under `PlaceLock`. */
@Injectable()
export class MakeOffer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async make(em: EntityManager, event: EventFacts, order: OfferOrder, now: Date): Promise<void> {
    const start = firstStart(event.policy.sessions);
    if (start === null) return;
    const deadline = offerDeadline({
      offeredAt: now,
      firstSessionStartsAt: start,
      zone: this.config.townZone,
    });
    const registration = await em.findOneOrFail(Registration, { id: order.registrationId });
    const { contactBy } = await em.findOneOrFail(Household, { id: registration.householdId });
    const channel = deadline.outcome === 'phone' && contactBy === 'mail' ? 'phone' : contactBy;
    // on the phone the clock starts when the family is reached
    const expiresAt =
      channel === 'mail' && deadline.outcome === 'deadline' ? deadline.expiresAt : null;
    const offer = await this.hold(em, registration, { ...order, channel, expiresAt }, now);
    if (channel === 'mail') this.outbox.add(em, 'place-offered', { offerId: offer.id }, now);
    else phoneTask(em, registration, offer.id, now);
    this.audit.write(em, now, {
      ...order.by,
      action: 'place-offered',
      subjectType: 'registration',
      subjectId: registration.id,
      details: { note: order.note, channel },
    });
  }

  /** The open offer alone: the seat counts as taken from here on, and the database counts along. */
  async hold(
    em: EntityManager,
    registration: Registration,
    order: Pick<OfferOrder, 'quotaId' | 'bundleId' | 'note'> &
      Pick<PlaceOffer, 'channel' | 'expiresAt'>,
    now: Date,
  ): Promise<PlaceOffer> {
    const id = uuidv7();
    const offer = em.create(PlaceOffer, {
      id,
      registrationId: registration.id,
      eventId: registration.eventId,
      quotaId: order.quotaId,
      seats: registration.seats,
      bundleId: order.bundleId,
      state: 'open',
      channel: order.channel,
      note: order.note,
      offeredAt: now,
      expiresAt: order.expiresAt,
      tokenHash: secretHash(offerToken(this.sealer, id)),
    });
    await em.flush();
    return offer;
  }
}

function phoneTask(
  em: EntityManager,
  { id, householdId }: Registration,
  placeOfferId: string,
  now: Date,
): void {
  em.create(Task, {
    id: uuidv7(),
    kind: 'phone-offer',
    householdId,
    registrationId: id,
    placeOfferId,
    createdAt: now,
  });
}
