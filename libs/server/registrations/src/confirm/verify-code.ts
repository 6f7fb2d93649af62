import type { sessionView } from '@dabei/contracts';
import { Accounts, Clock, Database, Limits } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
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

  async verify(
    email: string,
    code: string,
    network: string,
  ): Promise<{ session: z.infer<typeof sessionView>; cookies: string[] }> {
    await this.limits.count('try-per-account', email);
    await this.limits.count('try-per-network', network);
    const { accountId, cookies } = await this.accounts.verifyCode(email, code);
    const now = await this.clock.now();
    await this.database.transact((em) => this.confirmBaskets.confirm(em, email, accountId, now));
    return { session: { family: await this.family(accountId), staff: null }, cookies };
  }

  private async family(accountId: string): Promise<z.infer<typeof sessionView>['family']> {
    return this.database.row<{ householdId: string; name: string; email: string | null }>(
      `select household_id as "householdId", first_name || ' ' || last_name as name, email
       from guardian where account_id = ?`,
      [accountId],
    );
  }
}
