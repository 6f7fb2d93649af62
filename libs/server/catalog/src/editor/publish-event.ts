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
import { lockEvent } from './event-lock';
import { loadEventInput } from './load-event-input';
import { missingForPublishing } from './missing-for-publishing';

/** The draft becomes part of the public programme. */
@Injectable()
export class PublishEvent {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async publish(eventId: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockEvent(em, eventId);
      const { event, input } = await loadEventInput(em, eventId, this.config.townZone);
      if (event.status !== 'draft') throw new DomainError('conflict', { reason: 'not-a-draft' });
      const reason = missingForPublishing(input);
      if (reason !== null) throw new DomainError('conflict', { reason });
      event.status = 'published';
      // what families see is no longer on its way to the office
      if (event.review) event.review = 'accepted';
      event.updatedAt = now;
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'event-published',
        subjectType: 'event',
        subjectId: eventId,
      });
      await em.flush();
    });
  }
}
