import { moveReview, type ReviewMove } from '@dabei/domain';
import { Event } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { lockEvent } from '../editor/event-lock';

export interface Decision {
  eventId: string;
  version: number;
  move: Extract<ReviewMove, 'accept' | 'return'>;
  /** What the organiser is to change; told to the organiser. */
  comment: string | null;
}

const actions = { accept: 'event-accepted', return: 'event-returned' } as const;

/** The office takes over what was handed in, or gives it back with a comment; the organiser's people are told. */
@Injectable()
export class DecideOnEvent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async decide({ eventId, version, move, comment }: Decision, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockEvent(em, eventId);
      const event = await em.findOne(Event, { id: eventId });
      if (event === null) throw notFound();
      const moved = moveReview(event.review ?? null, move);
      if (moved.outcome === 'refused') throw new DomainError('conflict', { reason: moved.reason });
      if (event.status !== 'draft') throw new DomainError('conflict', { reason: 'not-a-draft' });
      if (event.version !== version) throw new DomainError('changed-meanwhile');
      em.assign(event, { review: moved.to, reviewComment: comment, updatedAt: now });
      const [last] = await rowsIn<{ number: number }>(
        em,
        'select coalesce(max(number), 0)::int as number from event_submission where event_id = ?',
        [eventId],
      );
      const number = last?.number ?? 0;
      this.outbox.add(em, 'event-reviewed', { eventId, number }, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: actions[move],
        subjectType: 'event',
        subjectId: eventId,
        details: { number },
      });
      await em.flush();
    });
  }
}
