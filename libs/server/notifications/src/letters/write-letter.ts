import { letterArrives } from '@dabei/domain';
import {
  CONFIG,
  Database,
  Letters,
  OfficeQueries,
  Sealer,
  type Config,
  type LetterText,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { LineQueries } from '../mail/line-queries';
import { mailDeclarations } from '../mail/mail-declarations';
import type { MailOrder } from '../queue/queue-mail';
import { dedupeKeyOf } from '../queue/dedupe-key';
import { askedOnThePhone } from './asked-on-the-phone';
import { letterText } from './letter-text';

interface Reached {
  language: string;
  next_starts_at: string | null;
}

/** News for a family that reads letters: the words of the mail, read before anything is written. */
@Injectable()
export class WriteLetter {
  private readonly lines: LineQueries;

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'townZone'>,
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly offices: OfficeQueries,
    private readonly letters: Letters,
  ) {
    this.lines = new LineQueries(database, config.publicUrl);
  }

  /** null: nobody reads letters there, it would come too late, or there is nothing to say any more. */
  async textFor(order: MailOrder, now: Date): Promise<LetterText | null> {
    if (askedOnThePhone.includes(order.purpose)) return null;
    const reached = await this.reached(order, now);
    if (reached === null) return null;
    const { language, next_starts_at: next } = reached;
    const nextStartsAt = next === null ? null : new Date(next);
    // "it does not take place" must be known before the day; a letter for what is over has time
    if (!letterArrives(now, nextStartsAt, this.config.townZone)) return null;
    const { lines, database, sealer } = this;
    const mail = await mailDeclarations[order.purpose].prepare(
      { lines, database, sealer, now },
      order.subjectIds,
      { toAddress: '', householdId: order.householdId, secret: null, createdAt: now },
    );
    if (mail === null) return null;
    const { publicUrl } = this.config;
    return letterText(mail, { language, office: await this.offices.office(), publicUrl });
  }

  /** In the caller's transaction, once per occurrence. */
  async add(
    em: EntityManager,
    order: MailOrder,
    language: string,
    text: LetterText,
    now: Date,
  ): Promise<void> {
    const { purpose, householdId, subjectIds } = order;
    const dedupeKey = dedupeKeyOf(order);
    await this.letters.add(
      em,
      { dedupeKey, householdId, purpose, language, subjectIds, ...text },
      now,
    );
  }

  /** Reads letters and has an address; with the next date of everything the news is about. */
  private reached({ householdId, registrationId }: MailOrder, now: Date): Promise<Reached | null> {
    return this.database.row<Reached>(
      `select h.language, (select min(s.starts_at)::text from registration told
           join registration r on r.id = told.id or r.basket_id = told.basket_id
           join session s on s.event_id = r.event_id
         where told.id = ? and s.starts_at > ?) as next_starts_at
       from household h
       where h.id = ? and h.state = 'active' and h.contact_by = 'letter'
         and h.street is not null and h.town is not null`,
      [registrationId ?? null, now, householdId],
    );
  }
}
