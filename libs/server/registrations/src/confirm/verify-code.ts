import type { SignedIn } from '@dabei/contracts';
import { Accounts, Clock, Database, Limits, type Caller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { ConfirmBaskets } from './confirm-baskets';

@Injectable()
export class VerifyCode {
  constructor(
    private readonly accounts: Accounts,
    private readonly limits: Limits,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly confirmBaskets: ConfirmBaskets,
  ) {}

  /**
   * Signs in and confirms. A code is used up by typing it; `keepCookies` therefore hands the session over before
   * anything else can fail, and a second try with that session needs no code.
   */
  async verify(
    typed: { email: string; code: string },
    caller: { network: string; signedIn: Caller },
    keepCookies: (cookies: string[]) => void,
  ): Promise<SignedIn> {
    const accountId = await this.accountOf(typed, caller, keepCookies);
    const now = await this.clock.now();
    await this.database.transact((em) =>
      this.confirmBaskets.confirm(em, typed.email, accountId, now),
    );
    return { family: await this.family(accountId), staff: null };
  }

  private async accountOf(
    { email, code }: { email: string; code: string },
    { network, signedIn }: { network: string; signedIn: Caller },
    keepCookies: (cookies: string[]) => void,
  ): Promise<string> {
    const own = signedIn.family;
    if (own?.signInAddress?.toLowerCase() === email.toLowerCase()) return own.accountId;
    await this.limits.count('try-per-account', email);
    await this.limits.count('try-per-network', network);
    const { accountId, cookies } = await this.accounts.verifyCode(email, code);
    keepCookies(cookies);
    return accountId;
  }

  private async family(accountId: string): Promise<SignedIn['family']> {
    return this.database.row<NonNullable<SignedIn['family']>>(
      `select household_id as "householdId", first_name || ' ' || last_name as name, email
       from guardian where account_id = ?`,
      [accountId],
    );
  }
}
