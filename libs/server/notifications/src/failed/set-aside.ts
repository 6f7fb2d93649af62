import { neverOnPaper } from '@dabei/contracts';
import { Mail } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/**
 * Nothing more is done about a failed mail: a code that ran out, a question nobody has to answer. Only for what
 * never goes on paper; everything else has to reach its family in some way. It can be taken up again.
 */
@Injectable()
export class SetAside {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async leave(mailId: string, staff: StaffCaller): Promise<void> {
    await this.change(mailId, 'mail-set-aside', staff, async (em, mail, now) => {
      if (mail.state !== 'failed') throw notFound();
      if (!neverOnPaper.includes(mail.purpose))
        throw new DomainError('conflict', { reason: 'has-to-be-told' });
      mail.state = 'skipped';
      mail.setAside = true;
      await rowsIn(
        em,
        "update task set done_at = ?, done_by = ?, outcome = 'set-aside' where mail_id = ? and done_at is null",
        [now, staff.accountId, mailId],
      );
    });
  }

  async takeUp(mailId: string, staff: StaffCaller): Promise<void> {
    await this.change(mailId, 'mail-taken-up', staff, async (em, mail) => {
      if (!mail.setAside) throw notFound();
      mail.state = 'failed';
      mail.setAside = false;
      await rowsIn(
        em,
        "update task set done_at = null, done_by = null, outcome = null where mail_id = ? and outcome = 'set-aside'",
        [mailId],
      );
    });
  }

  /** One after the other with sending again and writing a letter. */
  private async change(
    mailId: string,
    action: 'mail-set-aside' | 'mail-taken-up',
    staff: StaffCaller,
    act: (em: EntityManager, mail: Mail, now: Date) => Promise<void>,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const mail = await em.findOne(Mail, { id: mailId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (mail === null) throw notFound();
      await act(em, mail, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action,
        subjectType: 'mail',
        subjectId: mailId,
      });
      await em.flush();
    });
  }
}
