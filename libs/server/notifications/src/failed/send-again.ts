import { Mail } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  MailNudge,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** The office has mended the address or the server: the mail is due again and its task is done. */
@Injectable()
export class SendAgain {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly nudge: MailNudge,
  ) {}

  async send(mailId: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      // a letter instead waits here: the family is told once
      const mail = await em.findOne(
        Mail,
        { id: mailId, state: 'failed' },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (mail === null) throw notFound();
      mail.toAddress = await currentAddress(em, mail);
      mail.state = 'due';
      mail.dueAt = now;
      mail.attempts = 0;
      mail.failure = null;
      // what still comes back from the sending before is not about this one
      mail.returnRound += 1;
      mail.bounceStatus = null;
      mail.bouncedAt = null;
      await rowsIn(
        em,
        "update task set done_at = ?, done_by = ?, outcome = 'sent-again' where mail_id = ? and done_at is null",
        [now, staff.accountId, mailId],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'mail-sent-again',
        subjectType: 'mail',
        subjectId: mailId,
      });
      await em.flush();
    });
    await this.nudge.nudge(mailId);
  }
}

/** The family may have a new address since. */
async function currentAddress(
  em: Parameters<typeof rowsIn>[0],
  mail: Mail,
): Promise<string | null> {
  const [guardian] = await rowsIn<{ email: string | null }>(
    em,
    'select email from guardian where household_id = ? order by id limit 1',
    [mail.householdId ?? null],
  );
  return guardian?.email ?? mail.toAddress ?? null;
}
