import type { totpSetup } from '@dabei/contracts';
import {
  Accounts,
  DomainError,
  Limits,
  SecondFactors,
  refuseAs,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { FactorTurnedOn } from './factor-turned-on';

/** A second factor for oneself: first the secret, shown once, then a code that proves the app has it. */
@Injectable()
export class SetUpTotp {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: Limits,
    private readonly factors: SecondFactors,
    private readonly turnedOn: FactorTurnedOn,
  ) {}

  async begin(
    { accountId }: StaffCaller,
    password: string,
    browser: Headers,
  ): Promise<z.infer<typeof totpSetup>> {
    if ((await this.factors.modeOf(accountId)) === 'app')
      throw new DomainError('conflict', { reason: 'second-factor-already-on' });
    await this.limits.count('try-per-account', accountId);
    const answer = await this.accounts.staff.api
      .enableTwoFactor({ headers: browser, body: { password, method: 'totp' } })
      .catch(refuseAs('wrong-credentials'));
    if (answer.method !== 'totp') throw new Error('the auth library chose another method');
    return { uri: answer.totpURI, backupCodes: answer.backupCodes };
  }

  /** From now on a code is wanted at every sign-in; the session is replaced by a new one. */
  async confirm(staff: StaffCaller, code: string, browser: Headers): Promise<string[]> {
    await this.limits.count('try-per-account', staff.accountId);
    const { headers } = await this.accounts.staff.api
      .verifyTOTP({ headers: browser, body: { code }, returnHeaders: true })
      .catch(refuseAs('wrong-code'));
    const cookies = headers.getSetCookie();
    await this.turnedOn.note(staff, 'app', cookies);
    return cookies;
  }
}
