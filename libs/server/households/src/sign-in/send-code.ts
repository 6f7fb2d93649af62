import { normaliseEmail } from '@dabei/domain';
import { Accounts, Limits } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** A code for whoever types an address. Known and unknown addresses get the same answer and the same mail. */
@Injectable()
export class SendCode {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: Limits,
  ) {}

  async send(typed: string, network: string): Promise<{ sentTo: string }> {
    const email = normaliseEmail(typed);
    await this.limits.count('code-per-email', email);
    await this.limits.count('code-per-network', network);
    await this.accounts.sendCode(email);
    return { sentTo: typed };
  }
}
