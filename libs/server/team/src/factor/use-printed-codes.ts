import type { codeSheet } from '@dabei/contracts';
import {
  Accounts,
  Database,
  DomainError,
  Limits,
  SecondFactors,
  asPrinted,
  endStaffSessions,
  refuseAs,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { FactorTurnedOn } from './factor-turned-on';

type Sheet = z.infer<typeof codeSheet>;

/**
 * A second factor without a telephone: a printed sheet, one code for each sign-in. To the auth library this is an
 * app that was never confirmed, with spare codes that work.
 */
@Injectable()
export class UsePrintedCodes {
  constructor(
    private readonly accounts: Accounts,
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly factors: SecondFactors,
    private readonly turnedOn: FactorTurnedOn,
  ) {}

  /** A new sheet; nothing changes at the door before one of its codes was typed. */
  async begin({ accountId }: StaffCaller, password: string, browser: Headers): Promise<Sheet> {
    await this.limits.count('try-per-account', accountId);
    const on = (await this.factors.modeOf(accountId)) !== 'none';
    return on ? this.anew(password, browser) : this.first(password, browser);
  }

  /** The sheet is in the hand: one of its codes was read back. It stays good for a sign-in. */
  async confirm(staff: StaffCaller, typed: string): Promise<void> {
    await this.limits.count('try-per-account', staff.accountId);
    const codes = await this.factors.codesOf(staff.accountId);
    if (!codes.includes(asPrinted(typed))) throw new DomainError('wrong-code');
    await this.database.transact(async (em) => {
      await rowsIn(em, `update auth_staff."twoFactor" set verified = false where "userId" = ?`, [
        staff.accountId,
      ]);
      await rowsIn(em, `update auth_staff."user" set "twoFactorEnabled" = true where id = ?`, [
        staff.accountId,
      ]);
      // a session opened by the password alone must not outlive this by a crash
      await endStaffSessions(em, staff.accountId, staff.sessionId);
    });
    await this.turnedOn.note(staff, 'printed', []);
  }

  /** New codes for who runs out of them, for the app as well; the ones before stop working. */
  async renew({ accountId }: StaffCaller, password: string, browser: Headers): Promise<Sheet> {
    await this.limits.count('try-per-account', accountId);
    if ((await this.factors.modeOf(accountId)) === 'none')
      throw new DomainError('conflict', { reason: 'second-factor-off' });
    return this.anew(password, browser);
  }

  private async first(password: string, headers: Headers): Promise<Sheet> {
    const answer = await this.accounts.staff.api
      .enableTwoFactor({ headers, body: { password, method: 'totp' } })
      .catch(refuseAs('wrong-credentials'));
    if (answer.method !== 'totp') throw new Error('the auth library chose another method');
    return { codes: answer.backupCodes };
  }

  private async anew(password: string, headers: Headers): Promise<Sheet> {
    const { backupCodes } = await this.accounts.staff.api
      .generateBackupCodes({ headers, body: { password } })
      .catch(refuseAs('wrong-credentials'));
    return { codes: backupCodes };
  }
}
