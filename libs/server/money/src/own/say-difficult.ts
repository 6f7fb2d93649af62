import { Audit, Clock, Database, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { openHardship } from './hardship-task';

/** "Der Beitrag ist schwierig": one private tap, a task for the office, and nothing lapses (product rule 7). */
@Injectable()
export class SayDifficult {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Said again, it stays said. */
  async say(billId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [bill] = await rowsIn<{ householdId: string | null; reference: string }>(
        em,
        `update bill set difficult_at = ?, version = version + 1 where id = ? and difficult_at is null
         returning household_id as "householdId", reference`,
        [now, billId],
      );
      if (bill === undefined) return;
      await openHardship(em, bill, now);
      this.audit.write(em, now, {
        actor: 'family',
        action: 'bill-difficult',
        subjectType: 'bill',
        subjectId: billId,
      });
      await em.flush();
    });
  }
}
