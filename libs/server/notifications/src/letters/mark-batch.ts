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
import { noteLetters } from './note-letters';

/** `now` is set on the way forth only. */
const moves = {
  sent: { action: 'letters-sent', set: "state = 'sent', sent_at = ?" },
  unsent: { action: 'letters-not-sent', set: "state = 'printed', sent_at = null" },
  unprinted: {
    action: 'letters-not-printed',
    set: "state = 'due', batch_id = null, printed_at = null",
  },
} as const;

/** "Als versendet markieren", and one step back: sent becomes printed, printed becomes due. */
@Injectable()
export class MarkBatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async mark(batchId: string, mark: 'sent' | 'back', staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const rows = await rowsIn<{ id: string; state: 'printed' | 'sent' }>(
        em,
        `select id, state from letter where batch_id = ? and state in ('printed', 'sent')
         order by id for update`,
        [batchId],
      );
      const [first] = rows;
      if (first === undefined) throw notFound();
      if (mark === 'sent' && first.state === 'sent') throw new DomainError('changed-meanwhile');
      const back = first.state === 'sent' ? moves.unsent : moves.unprinted;
      const { action, set } = mark === 'sent' ? moves.sent : back;
      await rowsIn(
        em,
        `update letter set ${set} where batch_id = ? and state in ('printed', 'sent')`,
        mark === 'sent' ? [now, batchId] : [batchId],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action,
        subjectType: 'letter',
        subjectId: batchId,
        details: { count: rows.length },
      });
      noteLetters(this.audit, em, rows, { action, staff, now });
      await em.flush();
    });
  }
}
