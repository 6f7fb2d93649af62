import type { EventInput, EventReview } from '@dabei/contracts';
import { CONFIG, Database, notFound, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { loadEventInput } from '../editor/load-event-input';
import { inputChanges } from './input-changes';

type ReviewRow = Omit<EventReview, 'event' | 'submissions' | 'changes'>;
type SubmissionRow = EventReview['submissions'][number] & { input: EventInput };

/** One event between organiser and office: what was handed in, and what changed since. */
@Injectable()
export class EventReviewQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  async of(eventId: string): Promise<EventReview> {
    const row = await this.database.row<ReviewRow>(
      `select e.id, e.title, o.name as organisation, o.email as "organisationEmail", e.status, e.review,
         e.review_comment as comment, e.entered_for as "enteredFor", e.version,
         (select count(*)::int from staff_organisation p join staff s on s.account_id = p.account_id
            where p.organisation_id = o.id and s.active) as people
       from event e join organisation o on o.id = e.organisation_id where e.id = ?`,
      [eventId],
    );
    if (row === null) throw notFound();
    const { input } = await this.database.transact((em) =>
      loadEventInput(em, eventId, this.config.townZone),
    );
    const handedIn = await this.database.rows<SubmissionRow>(
      `select number, to_json(at)#>>'{}' as at, note, input from event_submission
       where event_id = ? order by number desc limit 20`,
      [eventId],
    );
    const before = handedIn[1]?.input;
    return {
      ...row,
      event: input,
      submissions: handedIn.map(({ number, at, note }) => ({ number, at, note })),
      changes: before === undefined ? [] : inputChanges(before, input),
    };
  }
}
