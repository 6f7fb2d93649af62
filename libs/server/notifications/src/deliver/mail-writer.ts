import {
  CONFIG,
  Clock,
  Database,
  OfficeQueries,
  Sealer,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { LineQueries } from '../mail/line-queries';
import { ReturnPaths } from '../bounces/return-paths';
import type { PreparedMail } from '../mail/mail-declaration';
import { isMailPurpose, mailDeclarations } from '../mail/mail-declarations';
import { renderMail } from '../mail/render-mail';
import type { ClaimedMail } from './mail-claims';
import type { OutgoingMail } from './mail-transport';

/** Reads again what a mail is about and puts it into words; null when nobody needs it any more. */
@Injectable()
export class MailWriter {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly offices: OfficeQueries,
    private readonly returns: ReturnPaths,
  ) {}

  async write(claim: ClaimedMail): Promise<OutgoingMail | null> {
    const { toAddress, messageId, language } = claim;
    if (toAddress === null) return null;
    const mail = await this.prepare(claim, toAddress);
    if (mail === null) return null;
    const office = await this.offices.office();
    const { publicUrl, townZone: zone } = this.config;
    return {
      to: toAddress,
      replyTo: office.email === '' ? null : office.email,
      messageId,
      returnTo: await this.returns.open(claim),
      ...(await renderMail(mail, { language, office, publicUrl, zone })),
    };
  }

  private async prepare(claim: ClaimedMail, toAddress: string): Promise<PreparedMail | null> {
    if (!isMailPurpose(claim.purpose)) throw new Error('a mail of an unknown purpose');
    const { householdId, createdAt, sealed, keyId } = claim;
    const secret = sealed !== null && keyId !== null ? this.sealer.open(sealed, keyId) : null;
    const reader = {
      lines: new LineQueries(this.database, this.config.publicUrl),
      database: this.database,
      sealer: this.sealer,
      now: await this.clock.now(),
    };
    return mailDeclarations[claim.purpose].prepare(reader, claim.subjectIds, {
      toAddress,
      householdId,
      secret,
      createdAt,
    });
  }
}
