import { Clock, Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

export interface ClaimedMail {
  id: string;
  purpose: string;
  householdId: string | null;
  toAddress: string | null;
  language: string;
  subjectIds: unknown;
  sealed: Buffer | null;
  keyId: string | null;
  messageId: string;
  attempts: number;
  returnRound: number;
  createdAt: Date;
}

interface MailRow {
  id: string;
  purpose: string;
  household_id: string | null;
  to_address: string | null;
  language: string;
  subject_ids: unknown;
  sealed: Buffer | null;
  key_id: string | null;
  message_id: string;
  attempts: number;
  return_round: number;
  created_at: string;
}

/**
 * Whoever held a claim this long has died; the mail may be taken over. A lease is about processes, not about the
 * town's time, so it runs by the database's own clock, which no test mode moves.
 */
const stale = "(state = 'sending' and claimed_at <= clock_timestamp() - interval '2 minutes')";

/** Who may send a mail right now. One conditional UPDATE decides, so two workers never both do. */
@Injectable()
export class MailClaims {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async claim(mailId: string): Promise<ClaimedMail | null> {
    const now = await this.clock.now();
    const row = await this.database.row<MailRow>(
      `update mail set state = 'sending', claimed_at = clock_timestamp(), attempts = attempts + 1
       where id = ? and ((state = 'due' and due_at <= ?) or ${stale})
       returning id, purpose, household_id, to_address, language, subject_ids, sealed, key_id,
         message_id, attempts, return_round, created_at::text`,
      [mailId, now],
    );
    return row === null
      ? null
      : {
          id: row.id,
          purpose: row.purpose,
          householdId: row.household_id,
          toAddress: row.to_address,
          language: row.language,
          subjectIds: row.subject_ids,
          sealed: row.sealed,
          keyId: row.key_id,
          messageId: row.message_id,
          attempts: row.attempts,
          returnRound: row.return_round,
          createdAt: new Date(row.created_at),
        };
  }

  /** Mails somebody should look at now, codes first: a family sits in front of the screen. */
  async due(limit: number): Promise<string[]> {
    const now = await this.clock.now();
    const rows = await this.database.rows<{ id: string }>(
      `select id from mail
       where (state = 'due' and due_at <= ?) or ${stale}
       order by purpose = 'sign-in-code' desc, due_at, id limit ?`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }
}
