import type { EventAfterwardsAnswer } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Sealer,
  rowsIn,
  secretHash,
  twoQuestionsToken,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { EventAfterwardsQueries } from './event-afterwards-queries';

/** Who says it: the organiser by link or signed in, or the office for an organiser without e-mail. */
interface Said extends EventAfterwardsAnswer {
  actor: 'organiser' | 'office';
  actorId: string | null;
}

/** Keeps the two answers; said again, the last word counts. */
@Injectable()
export class WriteEventAfterwards {
  constructor(
    private readonly queries: EventAfterwardsQueries,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async write(eventId: string, { came, again, actor, actorId }: Said): Promise<void> {
    const now = await this.clock.now();
    const { state } = await this.queries.of(eventId);
    if (state === 'not-yet') throw new DomainError('conflict', { reason: 'event-not-over' });
    await this.database.transact(async (em) => {
      await rowsIn(
        em,
        `insert into organiser_answer (event_id, asked_at, token_hash, came, again, answered_at)
         values (?, ?, ?, ?, ?, ?)
         on conflict (event_id) do update
           set came = excluded.came, again = excluded.again, answered_at = excluded.answered_at`,
        [eventId, now, secretHash(twoQuestionsToken(this.sealer, eventId)), came, again, now],
      );
      this.audit.write(em, now, {
        actor,
        actorId,
        action: 'two-questions-answered',
        subjectType: 'event',
        subjectId: eventId,
        details: { came, again },
      });
      await em.flush();
    });
  }
}
