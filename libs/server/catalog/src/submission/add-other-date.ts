import type { EventInput } from '@dabei/contracts';
import { entryState } from '@dabei/domain';
import { Event } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  type Config,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { asNew } from '../editor/as-new';
import { CreateEvent } from '../editor/create-event';
import { inputIssues } from '../editor/input-issues';
import { loadEventInput } from '../editor/load-event-input';
import { entryFactsOf, lockOwnEvent } from './own-event';
import { recordSubmission } from './record-submission';

export interface OtherDate {
  eventId: string;
  sessions: EventInput['sessions'];
  note: string | null;
}

/**
 * The same event on another date, in the same series. While entries are open it is a draft like any other; for an
 * event families already see it is a proposal that lies with the office at once, whatever the day.
 */
@Injectable()
export class AddOtherDate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly createEvent: CreateEvent,
    private readonly audit: Audit,
  ) {}

  /** Returns the id of the new event. */
  async add({ eventId, sessions, note }: OtherDate, staff: StaffCaller): Promise<string> {
    const zone = this.config.townZone;
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const original = await lockOwnEvent(em, eventId, staff);
      const { facts, today } = await entryFactsOf(em, original, now, zone);
      const proposal = original.status === 'published';
      if (original.status === 'cancelled')
        throw new DomainError('conflict', { reason: 'event-cancelled' });
      if (!proposal && entryState(facts, today) !== 'open')
        throw new DomainError('conflict', { reason: 'entry-closed' });
      const { input: stored } = await loadEventInput(em, eventId, zone);
      const input = onOtherDays(stored, sessions);
      const issues = inputIssues(input, zone);
      if (issues.length > 0) throw new DomainError('invalid', { issues });
      original.seriesId ??= uuidv7();
      const id = await this.createEvent.draft(em, original.campaignId, input, now);
      const event = await em.findOneOrFail(Event, { id });
      em.assign(event, { seriesId: original.seriesId, review: 'draft' });
      if (proposal) await recordSubmission(em, { event, input, note }, staff, now);
      this.audit.write(em, now, {
        actor: 'organiser',
        actorId: staff.accountId,
        action: proposal ? 'event-proposed' : 'event-copied',
        subjectType: 'event',
        subjectId: id,
        details: { from: eventId },
      });
      await em.flush();
      return id;
    });
  }
}

/** Days that were said for the one date are not guessed for the other. */
function onOtherDays(stored: EventInput, sessions: EventInput['sessions']): EventInput {
  return {
    ...asNew(stored),
    residentsFirstUntil: null,
    minimumDecidedOn: null,
    sessions: sessions.map(({ id: _, ...day }) => day),
  };
}
