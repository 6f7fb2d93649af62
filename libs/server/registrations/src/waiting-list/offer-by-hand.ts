import { isQuiet } from '@dabei/domain';
import { Registration } from '@dabei/server/database';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
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
import { MakeOffer } from './make-offer';

/**
 * The office offers a free place to somebody of its choice. Everybody else keeps the rank, the policy is asked
 * again, and a place that is not free is offered to nobody.
 */
@Injectable()
export class OfferByHand {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly expired: ReleaseExpiredHolds,
    private readonly makeOffer: MakeOffer,
  ) {}

  async offer(registrationId: string, reason: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database
      .transact((em) => this.offerIn(em, registrationId, { reason, staffId: staff.accountId }, now))
      .catch(asConflict);
  }

  async offerIn(
    em: EntityManager,
    registrationId: string,
    { reason, staffId }: { reason: string; staffId: string },
    now: Date,
  ): Promise<void> {
    const zone = this.config.townZone;
    if (isQuiet(now, zone)) throw new DomainError('conflict', { reason: 'quiet-hours' });
    const places = { lock: this.lock, expired: this.expired };
    const { event, members } = await chosenParty(em, registrationId, places, { now, zone });
    const bundleId = uuidv7();
    for (const member of members) {
      const registration = await em.findOneOrFail(Registration, { id: member.registrationId });
      const refusal = await refusalBesides(em, registration, [], { now, zone });
      // what overlaps the family may give up when it says yes; the rest it could never accept
      if (refusal !== null && refusal !== 'overlap')
        throw new DomainError('conflict', { reason: refusal });
      const by = { actor: 'office', actorId: staffId, reason } as const;
      const order = { ...member, bundleId, note: 'chosen-by-office', by };
      await this.makeOffer.make(em, event, order, now);
    }
    await em.flush();
  }
}
