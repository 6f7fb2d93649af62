import { mayOrganiserWithdraw, moveReview } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { entryFactsOf, lockOwnEvent } from './own-event';

/** The organiser takes the event back to go on writing. */
@Injectable()
export class WithdrawOwnEvent {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async withdraw(eventId: string, version: number, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const event = await lockOwnEvent(em, eventId, staff);
      const { facts, today } = await entryFactsOf(em, event, now, this.config.townZone);
      const moved = moveReview(facts.review, 'withdraw');
      if (moved.outcome === 'refused') throw new DomainError('conflict', { reason: moved.reason });
      const may = mayOrganiserWithdraw(facts, today);
      if (may !== 'yes') throw new DomainError('conflict', { reason: may });
      if (event.version !== version) throw new DomainError('changed-meanwhile');
      event.review = moved.to;
      event.updatedAt = now;
      this.audit.write(em, now, {
        actor: 'organiser',
        actorId: staff.accountId,
        action: 'event-withdrawn',
        subjectType: 'event',
        subjectId: eventId,
      });
      await em.flush();
    });
  }
}
