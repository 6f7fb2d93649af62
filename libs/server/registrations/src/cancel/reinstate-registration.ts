import { decidePlaces, localDateOf } from '@dabei/domain';
import { Registration } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { loadEventFacts } from '../places/event-facts';
import { asConflict } from '../places/as-conflict';
import { openFeeDifference } from '../moves/fee-difference-task';
import { PlaceLock } from '../places/place-lock';
import { refusalBesides } from '../places/refusal-besides';

/** A family by the link of its reminder, or somebody of the office. */
export type Reinstating = 'family' | { accountId: string };

/** A cancellation is taken back, if a place is still free and nobody waits for it. */
@Injectable()
export class ReinstateRegistration {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async reinstate(registrationId: string, by: Reinstating): Promise<void> {
    const now = await this.clock.now();
    await this.database
      .transact(async (em) => {
        const registration = await em.findOne(Registration, { id: registrationId });
        if (registration === null) throw notFound();
        const { householdId, childId, eventId } = registration;
        await this.lock.take(em, {
          householdIds: [householdId],
          childIds: [childId],
          eventIds: [eventId],
        });
        await em.refresh(registration);
        if (registration.state !== 'cancelled') {
          throw new DomainError('conflict', { reason: `already-${registration.state}` });
        }
        const event = (await loadEventFacts(em, [eventId])).get(eventId);
        const [placement] = decidePlaces({
          today: localDateOf(now, this.config.townZone),
          quotas: event?.policy.status === 'published' ? event.quotas : [],
          someoneWaits: (event?.waiting ?? 0) > 0,
          together: 'single',
          requests: [
            { key: 'one', seats: registration.seats, reducedFee: registration.reducedFee },
          ],
        });
        if (placement?.outcome !== 'place') {
          const reason = (event?.waiting ?? 0) > 0 ? 'someone-waits' : 'full';
          throw new DomainError('conflict', { reason });
        }
        // the family may have taken another place since
        if (by === 'family') {
          const place = { now, zone: this.config.townZone };
          const refusal = await refusalBesides(em, registration, [], place);
          if (refusal !== null) throw new DomainError('conflict', { reason: refusal });
        }
        registration.quotaId = placement.quotaId;
        registration.move('reinstate', now);
        registration.endReason = null;
        await openFeeDifference(em, registration, now);
        this.outbox.add(em, 'basket-confirmed', { basketId: registration.basketId }, now);
        this.audit.write(em, now, {
          actor: by === 'family' ? 'family' : 'office',
          actorId: by === 'family' ? null : by.accountId,
          action: 'registration-reinstated',
          subjectType: 'registration',
          subjectId: registrationId,
        });
        await em.flush();
      })
      .catch(asConflict);
  }
}
