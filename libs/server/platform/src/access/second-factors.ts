import type { FactorView } from '@dabei/contracts';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Accounts } from './accounts';

export type FactorMode = FactorView['mode'];

/** What the auth library knows of an account's second factor; "printed" is an app that was never confirmed. */
export const factorModeSql = `case when u."twoFactorEnabled" is not true then 'none'
  when exists (select 1 from auth_staff."twoFactor" t where t."userId" = u.id and t.verified is not false)
  then 'app' else 'printed' end`;

/** The second factor of an account: an app, a printed sheet of codes, or none. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly accounts: Accounts,
    private readonly database: Database,
  ) {}

  async modeOf(accountId: string): Promise<FactorMode> {
    const row = await this.database.row<{ mode: FactorMode }>(
      `select ${factorModeSql} as mode from auth_staff."user" u where u.id = ?`,
      [accountId],
    );
    return row?.mode ?? 'none';
  }

  async hasPassword(accountId: string): Promise<boolean> {
    const row = await this.database.row(
      `select 1 from auth_staff.account where "userId" = ? and password is not null`,
      [accountId],
    );
    return row !== null;
  }

  /** The codes that were printed and not used yet. */
  async codesOf(accountId: string): Promise<string[]> {
    const answer = await this.accounts.staff.api
      .viewBackupCodes({ body: { userId: accountId } })
      .catch(() => null);
    return answer?.backupCodes ?? [];
  }
}
