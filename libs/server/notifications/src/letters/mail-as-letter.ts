import { neverOnPaper } from '@dabei/contracts';
import type { Mail } from '@dabei/server/database';
import {
  CONFIG,
  Database,
  DomainError,
  OfficeQueries,
  Sealer,
  type Config,
  type LetterOrder,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { LineQueries } from '../mail/line-queries';
import { isMailPurpose, mailDeclarations } from '../mail/mail-declarations';
import { askedOnThePhone } from './asked-on-the-phone';
import { letterText } from './letter-text';
import { StatusLetter } from './status-letter';

/** The words of a mail that did not arrive, for paper; where they are out of date, how things stand today. */
@Injectable()
export class MailAsLetter {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly offices: OfficeQueries,
    private readonly status: StatusLetter,
  ) {}

  async orderFor(mail: Mail, householdId: string, now: Date): Promise<LetterOrder> {
    const { purpose, language, dedupeKey } = mail;
    if (!isMailPurpose(purpose)) throw new Error('a mail of an unknown purpose');
    if (askedOnThePhone.includes(purpose)) {
      throw new DomainError('conflict', { reason: 'needs-call' });
    }
    if (neverOnPaper.includes(purpose)) {
      throw new DomainError('conflict', { reason: 'never-on-paper' });
    }
    const { database, sealer } = this;
    const { publicUrl } = this.config;
    const prepared = await mailDeclarations[purpose].prepare(
      { lines: new LineQueries(database, publicUrl), database, sealer, now },
      mail.subjectIds,
      { toAddress: '', householdId, secret: null, createdAt: now },
    );
    const order = { dedupeKey, householdId, purpose, language, subjectIds: { mailId: mail.id } };
    if (prepared === null) {
      return { ...order, ...(await this.status.textFor(householdId, language, now)) };
    }
    const office = await this.offices.office();
    return { ...order, ...(await letterText(prepared, { language, office, publicUrl })) };
  }
}
