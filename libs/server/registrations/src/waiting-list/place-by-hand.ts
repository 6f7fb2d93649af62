import { overridableRefusals } from '@dabei/domain';
import { Registration } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  type Config,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { asConflict } from '../places/as-conflict';
import { PlaceLock } from '../places/place-lock';
import { refusalBesides } from '../places/refusal-besides';
import { ReleaseExpiredHolds } from '../places/release-expired-holds';
import { chosenParty } from './chosen-party';
import { endOffer } from './end-offer';
import { MakeOffer } from './make-offer';

export interface PlaceGiven {
  reason: string;
  staffId: string;
  /** The rules were seen and are overridden; capacity never is. */
  override: boolean;
}

/** Agreed with the family on the phone: a free place goes to somebody who waits, at once. */
@Injectable()
export class PlaceByHand {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly expired: ReleaseExpiredHolds,
    private readonly makeOffer: MakeOffer,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async place(
    registrationId: string,
    given: { reason: string; override: boolean },
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database
      .transact((em) =>
        this.placeIn(em, registrationId, { ...given, staffId: staff.accountId }, now),
      )
      .catch(asConflict);
  }

  async placeIn(
    em: EntityManager,
    registrationId: string,
    given: PlaceGiven,
    now: Date,
  ): Promise<void> {
    const places = { lock: this.lock, expired: this.expired };
    const zone = this.config.townZone;
    const { members } = await chosenParty(em, registrationId, places, { now, zone });
    const bundleId = uuidv7();
    for (const member of members) {
      const registration = await em.findOneOrFail(Registration, { id: member.registrationId });
      await this.askThePolicy(em, registration, given.override, now);
      if (given.override) registration.overrideReason = given.reason;
      await this.seat(em, registration, { quotaId: member.quotaId, bundleId }, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: given.staffId,
        action: 'place-given',
        subjectType: 'registration',
        subjectId: registration.id,
        reason: given.reason,
        details: { override: given.override },
      });
    }
    await em.flush();
  }

  private async askThePolicy(
    em: EntityManager,
    registration: Registration,
    override: boolean,
    now: Date,
  ): Promise<void> {
    const refusal = await refusalBesides(em, registration, [], { now, zone: this.config.townZone });
    if (refusal === null) return;
    if (!override || !overridableRefusals.includes(refusal))
      throw new DomainError('conflict', { reason: refusal });
    if (refusal === 'overlap') registration.overlapOverridden = true;
  }

  /** An offer that is accepted in the same breath: held first, so that the database counts along. */
  private async seat(
    em: EntityManager,
    registration: Registration,
    { quotaId, bundleId }: { quotaId: string; bundleId: string },
    now: Date,
  ): Promise<void> {
    const order = { quotaId, bundleId, note: 'given-by-office', channel: 'phone' } as const;
    const offer = await this.makeOffer.hold(em, registration, { ...order, expiresAt: null }, now);
    await endOffer(em, offer, 'accept', now);
    await em.flush();
    registration.quotaId = quotaId;
    registration.move('promote', now);
    await em.flush();
    this.outbox.add(em, 'offer-accepted', { offerId: offer.id }, now);
  }
}
