import {
  CONFIG,
  Clock,
  Database,
  Letters,
  MailNudge,
  OfficeQueries,
  Sealer,
  rowsIn,
  writeMail,
  type Config,
  type LetterText,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { letterText } from '../letters/letter-text';
import { LineQueries } from '../mail/line-queries';
import { message } from '../mail/purposes/message';
import { dueRecipients, type DueRecipient, type ReadyRecipient } from './recipient-batch';

const batch = 50;

type Way = 'mail' | 'letter' | 'phone' | 'skipped';

/**
 * Tells everybody a message goes to, batch by batch. Each batch writes its mails and notes that it did in one
 * transaction: whoever is killed in between has written all of it or nothing, and two workers never the same.
 */
@Injectable()
export class QueueMessage {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly letters: Letters,
    private readonly offices: OfficeQueries,
    private readonly nudge: MailNudge,
  ) {}

  /** Returns how many were told. */
  async run(messageId: string): Promise<number> {
    let told = 0;
    for (;;) {
      const due = await this.database.rows<DueRecipient>(dueRecipients, [messageId, batch]);
      if (due.length === 0) return told;
      const written = await this.tell(due);
      // somebody else has them in hand
      if (written === 0) return told;
      told += written;
    }
  }

  private async tell(due: readonly DueRecipient[]): Promise<number> {
    const now = await this.clock.now();
    const ready: ReadyRecipient[] = [];
    // read before the transaction: inside, nothing else may be asked of the database
    for (const one of due) ready.push({ ...one, letter: await this.letterFor(one, now) });
    const { count, mailIds } = await this.database.transact(async (em) => {
      const locked = await rowsIn<{ id: string }>(
        em,
        `select p.id from message_recipient p join message m on m.id = p.message_id
         where p.id = any(?::uuid[]) and p.state = 'due' and m.state = 'sending'
         order by p.id for update of p skip locked`,
        [`{${ready.map(({ id }) => id).join(',')}}`],
      );
      const own = new Set(locked.map(({ id }) => id));
      const ids: string[] = [];
      for (const one of ready.filter(({ id }) => own.has(id))) {
        const mailId = await this.write(em, one, now);
        if (mailId !== null) ids.push(mailId);
      }
      return { count: own.size, mailIds: ids };
    });
    for (const id of mailIds) await this.nudge.nudge(id);
    return count;
  }

  private async letterFor(one: DueRecipient, now: Date): Promise<LetterText | null> {
    if (one.gone || one.email !== null || !one.readsLetters) return null;
    const { database, sealer } = this;
    const { publicUrl } = this.config;
    const mail = await message.prepare(
      { lines: new LineQueries(database, publicUrl), database, sealer, now },
      { messageId: one.messageId, recipientId: one.id },
      { toAddress: '', householdId: one.householdId, secret: null, createdAt: now },
    );
    if (mail === null) return null;
    const { language } = one;
    return letterText(mail, { language, office: await this.offices.office(), publicUrl });
  }

  private async write(em: EntityManager, one: ReadyRecipient, now: Date): Promise<string | null> {
    if (one.gone) return this.note(em, one, 'skipped', null);
    // an address that only stands for an account reaches nobody
    if (one.email !== null && !one.email.endsWith('.invalid')) {
      return this.note(em, one, 'mail', await this.mail(em, one, one.email, now));
    }
    if (one.householdId === null) return this.note(em, one, 'skipped', null);
    if (one.letter !== null) {
      const { messageId, householdId, language, letter } = one;
      const dedupeKey = `message:${messageId}:${one.key}`;
      const order = { dedupeKey, householdId, purpose: 'message', language, ...letter };
      await this.letters.add(em, { ...order, subjectIds: { messageId } }, now);
      return this.note(em, one, 'letter', null);
    }
    await rowsIn(
      em,
      `insert into task (id, kind, household_id, subject, created_at)
       values (?, 'phone-news', ?, 'message', ?) on conflict do nothing`,
      [uuidv7(), one.householdId, now],
    );
    return this.note(em, one, 'phone', null);
  }

  private mail(
    em: EntityManager,
    { id: recipientId, messageId, householdId, key, language }: ReadyRecipient,
    email: string,
    now: Date,
  ): Promise<string | null> {
    return writeMail(
      em,
      this.config,
      {
        purpose: 'message',
        dedupeKey: `message:${messageId}:${key}`,
        householdId,
        to: email,
        language,
        subjectIds: { messageId, recipientId },
      },
      now,
    );
  }

  private async note(
    em: EntityManager,
    { id }: ReadyRecipient,
    way: Way,
    mailId: string | null,
  ): Promise<string | null> {
    // the same family again, after two became one: it has its mail already
    const state = way === 'mail' && mailId === null ? 'skipped' : way;
    await rowsIn(em, 'update message_recipient set state = ?, mail_id = ? where id = ?', [
      state,
      mailId,
      id,
    ]);
    return mailId;
  }
}
