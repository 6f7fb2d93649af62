import type { BillPatience } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { closeHardship } from '../own/hardship-task';

/** A later day, or a mark that somebody looks after it. Nothing lapses by itself (product rule 7). */
@Injectable()
export class ChangePatience {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change(
    id: string,
    { version, dueOn, difficult }: BillPatience,
    staff: StaffCaller,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [known] = await rowsIn(em, 'select id from bill where id = ? for no key update', [id]);
      if (known === undefined) throw notFound();
      const [bill] = await rowsIn<{ reference: string }>(
        em,
        `update bill set due_on = ?, version = version + 1,
           difficult_at = case when ? then coalesce(difficult_at, ?) end
         where id = ? and version = ? and made_on <= ?::date returning reference`,
        [dueOn, difficult, now, id, version, dueOn],
      );
      if (bill === undefined) throw new DomainError('changed-meanwhile');
      if (!difficult) await closeHardship(em, bill.reference, staff.accountId, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'bill-patience',
        subjectType: 'bill',
        subjectId: id,
        details: { dueOn, difficult },
      });
      await em.flush();
    });
  }
}
