import type { totpSetup } from '@dabei/contracts';
import { Accounts, DomainError, Limits, refuseAs, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { headersWith } from '../sign-in/headers-with';

/** A second factor for oneself: first the secret, shown once, then a code that proves the app has it. */
@Injectable()
export class SetUpTotp {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: Limits,
  ) {}

  async begin(
    { accountId, secondFactor }: StaffCaller,
    password: string,
    cookie: string | undefined,
  ): Promise<z.infer<typeof totpSetup>> {
    if (secondFactor) throw new DomainError('conflict', { reason: 'second-factor-already-on' });
    await this.limits.count('try-per-account', accountId);
    const answer = await this.accounts.staff.api
      .enableTwoFactor({ headers: headersWith(cookie), body: { password, method: 'totp' } })
      .catch(refuseAs('wrong-credentials'));
    if (answer.method !== 'totp') throw new Error('the auth library chose another method');
    return { uri: answer.totpURI, backupCodes: answer.backupCodes };
  }

  /** From now on a code is wanted at every sign-in; the session is replaced by a new one. */
  async confirm(accountId: string, code: string, cookie: string | undefined): Promise<string[]> {
    await this.limits.count('try-per-account', accountId);
    const { headers } = await this.accounts.staff.api
      .verifyTOTP({ headers: headersWith(cookie), body: { code }, returnHeaders: true })
      .catch(refuseAs('wrong-code'));
    return headers.getSetCookie();
  }
}
