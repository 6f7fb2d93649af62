import { mayOrganiserEdit, moveReview } from '@dabei/domain';
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
import { missingForPublishing } from '../editor/missing-for-publishing';
import { entryFactsOf, lockOwnEvent } from './own-event';
import { recordSubmission } from './record-submission';

export interface HandingIn {
  eventId: string;
  version: number;
  note: string | null;
}

/** The organiser hands the event in: from now on it lies with the office. */
@Injectable()
export class SubmitOwnEvent {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async submit({ eventId, version, note }: HandingIn, staff: StaffCaller): Promise<void> {
    const zone = this.config.townZone;
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const event = await lockOwnEvent(em, eventId, staff);
      const { facts, today } = await entryFactsOf(em, event, now, zone);
      const may = mayOrganiserEdit(facts, today);
      if (may !== 'yes') throw new DomainError('conflict', { reason: may });
      const moved = moveReview(facts.review, 'submit');
      if (moved.outcome === 'refused') throw new DomainError('conflict', { reason: moved.reason });
      if (event.version !== version) throw new DomainError('changed-meanwhile');
      const { input } = await loadEventInput(em, eventId, zone);
      const missing = missingForPublishing(input);
      if (missing !== null) throw new DomainError('conflict', { reason: missing });
      const number = await recordSubmission(em, { event, input, note }, staff, now);
      this.audit.write(em, now, {
        actor: 'organiser',
        actorId: staff.accountId,
        action: 'event-submitted',
        subjectType: 'event',
        subjectId: eventId,
        details: { number },
      });
      await em.flush();
    });
  }
}
