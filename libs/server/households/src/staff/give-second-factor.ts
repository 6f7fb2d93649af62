import { Accounts, Limits, refuseAs } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { headersWith } from '../sign-in/headers-with';

const shownByTheApp = /^\d{6}$/;

/** After the password: the code of the app, or one of the printed backup codes. */
@Injectable()
export class GiveSecondFactor {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: Limits,
  ) {}

  async give(code: string, cookie: string | undefined, network: string): Promise<string[]> {
    await this.limits.count('try-per-network', network);
    const call = { headers: headersWith(cookie), body: { code } };
    const verified = shownByTheApp.test(code)
      ? this.accounts.staff.api.verifyTOTP({ ...call, returnHeaders: true })
      : this.accounts.staff.api.verifyBackupCode({ ...call, returnHeaders: true });
    const { headers } = await verified.catch(refuseAs('wrong-code'));
    return headers.getSetCookie();
  }
}
