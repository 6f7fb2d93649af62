import type { LetterBatch } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { noteLetters } from './note-letters';

const largestBatch = 500;

/**
 * Puts due letters into a batch. From here on they are printed, whether or not the browser shows the file: the
 * batch can be printed again at any time, and taken back.
 */
@Injectable()
export class PrintBatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async print(letterIds: readonly string[] | undefined, staff: StaffCaller): Promise<LetterBatch> {
    const now = await this.clock.now();
    const id = uuidv7();
    const count = await this.database.transact(async (em) => {
      const all = letterIds === undefined;
      // two people who print at once get different letters, never the same one twice
      const taken = await rowsIn<{ id: string }>(
        em,
        `update letter set state = 'printed', batch_id = ?, printed_at = ? where id in (
           select l.id from letter l join household h on h.id = l.household_id
           where l.state = 'due' and h.state = 'active' and h.street is not null
             and h.town is not null and (? or l.id = any(?::uuid[]))
           order by l.created_at, l.id limit ${String(largestBatch)} for update of l skip locked)
         returning id`,
        [id, now, all, `{${(letterIds ?? []).join(',')}}`],
      );
      if (taken.length === 0) throw new DomainError('conflict', { reason: 'nothing-to-print' });
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'letters-printed',
        subjectType: 'letter',
        subjectId: id,
        details: { count: taken.length },
      });
      noteLetters(this.audit, em, taken, { action: 'letters-printed', staff, now });
      await em.flush();
      return taken.length;
    });
    return { id, state: 'printed', printedAt: now.toISOString(), sentAt: null, count };
  }
}
