import {
  CONFIG,
  Database,
  Sealer,
  returnToken,
  secretHash,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ClaimedMail } from '../deliver/mail-claims';

const before = 'rueck+';
const shape = /^rueck\+([0-9a-f]{32})$/i;

/** The addresses mails come back to: one for each sending, that says nothing about whom it went to. */
@Injectable()
export class ReturnPaths {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'bounces'>,
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** Where this mail comes back to, known before it leaves; null when nobody reads what comes back. */
  async open({ id, returnRound }: ClaimedMail): Promise<string | null> {
    if (this.config.bounces === null) return null;
    const token = returnToken(this.sealer, id, returnRound);
    await this.database.rows('update mail set return_hash = ? where id = ?', [
      secretHash(token),
      id,
    ]);
    return `${before}${token}@${this.config.bounces.domain}`;
  }

  /** The hash a mail is looked up by, or null for any other address. */
  hashOf(address: string): string | null {
    const at = address.lastIndexOf('@');
    const token = shape.exec(address.slice(0, at))?.[1];
    if (token === undefined) return null;
    if (address.slice(at + 1).toLowerCase() !== this.config.bounces?.domain) return null;
    return secretHash(token.toLowerCase());
  }
}
