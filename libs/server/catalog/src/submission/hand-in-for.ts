import { moveReview } from '@dabei/domain';
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
import { loadEventInput } from '../editor/load-event-input';
import { lockEvent } from '../editor/event-lock';
import { missingForPublishing } from '../editor/missing-for-publishing';
import { recordSubmission } from './record-submission';
import type { HandingIn } from './submit-own-event';

/** The organiser's answer came on paper or by phone: the office hands it in for the organiser, at any time. */
@Injectable()
export class HandInFor {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async handIn({ eventId, version, note }: HandingIn, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockEvent(em, eventId);
      const { event, input } = await loadEventInput(em, eventId, this.config.townZone);
      const moved = moveReview(event.review ?? null, 'submit');
      if (moved.outcome === 'refused') throw new DomainError('conflict', { reason: moved.reason });
      if (event.status !== 'draft') throw new DomainError('conflict', { reason: 'not-a-draft' });
      if (event.version !== version) throw new DomainError('changed-meanwhile');
      const missing = missingForPublishing(input);
      if (missing !== null) throw new DomainError('conflict', { reason: missing });
      event.enteredFor = true;
      const number = await recordSubmission(em, { event, input, note }, staff, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'event-handed-in-for',
        subjectType: 'event',
        subjectId: eventId,
        details: { number },
      });
      await em.flush();
    });
  }
}
