import { Audit, Clock, Database, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { HowWasItLink } from './how-was-it-links';

/** "Bitte nicht mehr fragen", and taking it back. */
@Injectable()
export class WishForQuestions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async wish({ householdId }: HowWasItLink, mayAsk: boolean): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const changed = await rowsIn(
        em,
        'update household set no_questions = ? where id = ? and no_questions <> ? returning id',
        [!mayAsk, householdId, !mayAsk],
      );
      if (changed.length === 0) return;
      this.audit.write(em, now, {
        actor: 'family',
        action: mayAsk ? 'questions-welcome' : 'questions-refused',
        subjectType: 'household',
        subjectId: householdId,
      });
      await em.flush();
    });
  }
}
