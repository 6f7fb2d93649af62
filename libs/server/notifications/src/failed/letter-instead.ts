import { Mail } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Letters,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { MailAsLetter } from '../letters/mail-as-letter';

/** The address does not work: what the mail said goes out on paper, the mail and its task are done. */
@Injectable()
export class LetterInstead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly asLetter: MailAsLetter,
    private readonly letters: Letters,
    private readonly audit: Audit,
  ) {}

  async write(mailId: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    const failed = await this.failed(mailId);
    const letter = await this.asLetter.orderFor(failed.mail, failed.householdId, now);
    await this.database.transact(async (em) => {
      // sending again waits here: the family is told once
      const mail = await em.findOne(
        Mail,
        { id: mailId, state: 'failed' },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (mail === null) throw notFound();
      await this.letters.add(em, letter, now);
      mail.state = 'skipped';
      await rowsIn(
        em,
        "update task set done_at = ?, done_by = ?, outcome = 'by-letter' where mail_id = ? and done_at is null",
        [now, staff.accountId, mailId],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'mail-by-letter',
        subjectType: 'mail',
        subjectId: mailId,
      });
      await em.flush();
    });
  }

  /** Only what was for a family, and only where a letter can go. */
  private async failed(mailId: string): Promise<{ mail: Mail; householdId: string }> {
    const mail = await this.database.transact((em) =>
      em.findOne(Mail, { id: mailId, state: 'failed' }),
    );
    const householdId = mail?.householdId ?? null;
    if (mail === null || householdId === null) throw notFound();
    const household = await this.database.row<{ has_address: boolean }>(
      `select street is not null and town is not null as has_address
       from household where id = ? and state = 'active'`,
      [householdId],
    );
    if (household === null) throw notFound();
    if (!household.has_address) throw new DomainError('conflict', { reason: 'no-address' });
    return { mail, householdId };
  }
}
