import {
  Audit,
  CONFIG,
  Clock,
  Database,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { asNew } from './as-new';
import { CreateEvent } from './create-event';
import { loadEventInput } from './load-event-input';

/** The same once more, as a draft with sessions, quotas and questions of its own; the bus stays the same bus. */
@Injectable()
export class CopyEvent {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly createEvent: CreateEvent,
    private readonly audit: Audit,
  ) {}

  /** Returns the id of the copy. */
  async copy(eventId: string, staff: StaffCaller): Promise<string> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { event, input } = await loadEventInput(em, eventId, this.config.townZone);
      const id = await this.createEvent.draft(em, event.campaignId, asNew(input), now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'event-copied',
        subjectType: 'event',
        subjectId: id,
        details: { from: eventId },
      });
      await em.flush();
      return id;
    });
  }
}
