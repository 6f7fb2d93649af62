import type { codeRequest } from '@dabei/contracts';
import { normaliseEmail } from '@dabei/domain';
import { Accounts, Limits } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';

/** A code for whoever types an address. Known and unknown addresses get the same answer and the same mail. */
@Injectable()
export class SendCode {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: Limits,
  ) {}

  async send(
    { email: typed, language }: z.infer<typeof codeRequest>,
    network: string,
  ): Promise<{ sentTo: string }> {
    const email = normaliseEmail(typed);
    await this.limits.count('code-per-email', email);
    await this.limits.count('code-per-network', network);
    await this.accounts.sendCode(email, language);
    return { sentTo: typed };
  }
}
