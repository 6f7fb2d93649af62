import { Accounts, Limits, asPrinted, refuseAs } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

const shownByTheApp = /^\d{6}$/;

/** After the password: the code of the app, or one of the printed ones. The library counts per account. */
@Injectable()
export class GiveSecondFactor {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: Limits,
  ) {}

  async give(typed: string, browser: Headers, network: string): Promise<string[]> {
    await this.limits.count('try-per-network', network);
    const isOfApp = shownByTheApp.test(typed);
    const code = isOfApp ? typed : asPrinted(typed);
    const call = { headers: browser, body: { code }, returnHeaders: true as const };
    const verified = isOfApp
      ? this.accounts.staff.api.verifyTOTP(call)
      : this.accounts.staff.api.verifyBackupCode(call);
    const { headers } = await verified.catch(refuseAs('wrong-code'));
    return headers.getSetCookie();
  }
}
