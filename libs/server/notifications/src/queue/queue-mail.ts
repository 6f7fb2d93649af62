import type { MailPurpose } from '@dabei/contracts';
import {
  CONFIG,
  Clock,
  Database,
  MailNudge,
  rowsIn,
  writeMail,
  type Config,
  type LetterText,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { WriteLetter } from '../letters/write-letter';
import { dedupeKeyOf } from './dedupe-key';

export interface MailOrder {
  purpose: MailPurpose;
  householdId: string;
  /** Person, basket, offer or event, and the occurrence: never the address, which siblings share. */
  about: readonly string[];
  subjectIds: Record<string, string | number>;
  /** For the desk, when the family is phoned instead. */
  registrationId?: string | null;
  /** What happens for a household without e-mail: `letter` writes to those who read letters and phones nobody. */
  withoutMail: 'phone' | 'letter' | 'nothing';
}

interface Addressee {
  state: string;
  contact_by: string;
  language: string;
  email: string | null;
}

export type WayToTell = 'mail' | 'letter' | 'phone' | 'nothing';

interface Written {
  way: WayToTell;
  /** null when there is nothing new to send. */
  newMailId: string | null;
}

/** Writes a mail row once per occurrence; a household without e-mail gets a letter or a call from the desk. */
@Injectable()
export class QueueMail {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly nudge: MailNudge,
    private readonly byLetter: WriteLetter,
  ) {}

  /** Which way the family is told, now or already before. */
  async queue(order: MailOrder): Promise<WayToTell> {
    const now = await this.clock.now();
    const letter = order.withoutMail === 'nothing' ? null : await this.byLetter.textFor(order, now);
    const { way, newMailId } = await this.database.transact((em) =>
      this.write(em, order, letter, now),
    );
    if (newMailId !== null) await this.nudge.nudge(newMailId);
    return way;
  }

  private async write(
    em: EntityManager,
    order: MailOrder,
    letter: LetterText | null,
    now: Date,
  ): Promise<Written> {
    const [family] = await rowsIn<Addressee>(
      em,
      `select h.state, h.contact_by, h.language, g.email from household h
         left join guardian g on g.household_id = h.id and g.email is not null
       where h.id = ? order by g.email_confirmed_at nulls last, g.id limit 1`,
      [order.householdId],
    );
    // who has not typed the code yet is not written to: the address proves nothing
    if (family?.state !== 'active') return { way: 'nothing', newMailId: null };
    const email = family.contact_by === 'mail' ? family.email : null;
    if (email === null && order.withoutMail === 'nothing')
      return { way: 'nothing', newMailId: null };
    const id = await this.insert(em, order, { ...family, email }, now);
    if (email !== null) return { way: 'mail', newMailId: id };
    if (letter !== null && family.contact_by === 'letter') {
      if (id !== null) await this.byLetter.add(em, order, family.language, letter, now);
      return { way: 'letter', newMailId: null };
    }
    if (order.withoutMail === 'letter') return { way: 'nothing', newMailId: null };
    if (id !== null) await this.phoneInstead(em, order, id, now);
    return { way: 'phone', newMailId: null };
  }

  /** A mail that is not to be sent is written, too: it remembers that the family is told another way. */
  private insert(
    em: EntityManager,
    { purpose, householdId, about, subjectIds }: MailOrder,
    { email, language }: Addressee,
    now: Date,
  ): Promise<string | null> {
    return writeMail(
      em,
      this.config,
      {
        purpose,
        dedupeKey: dedupeKeyOf({ purpose, about }),
        householdId,
        to: email,
        language,
        subjectIds,
      },
      now,
    );
  }

  private async phoneInstead(
    em: EntityManager,
    { purpose, householdId, registrationId }: MailOrder,
    mailId: string,
    now: Date,
  ): Promise<void> {
    const kind = purpose === 'group-asked' ? 'group-question' : 'phone-news';
    // one open call about the same thing is enough
    await rowsIn(
      em,
      `insert into task (id, kind, household_id, registration_id, mail_id, subject, created_at)
       values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
      [uuidv7(), kind, householdId, registrationId ?? null, mailId, purpose, now],
    );
  }
}
