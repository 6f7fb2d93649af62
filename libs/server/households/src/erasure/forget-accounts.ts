import { Accounts, Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { ErasedPeople } from './erase-household';

const day = 24 * 3_600_000;

/**
 * The auth library's side of an erasure. It runs after the commit; an account that a crash left behind belongs to
 * no household and is found by the sweep. The library lives by the real time, also where ours is moved for a test.
 */
@Injectable()
export class ForgetAccounts {
  constructor(
    private readonly accounts: Accounts,
    private readonly database: Database,
  ) {}

  async forget({ accountIds, emails }: ErasedPeople): Promise<void> {
    for (const accountId of accountIds) await this.accounts.deleteFamilyAccount(accountId);
    for (const email of emails) {
      // codes nobody typed are kept as '<purpose>-otp-<address>'
      await this.database.rows(
        `delete from auth.verification where right(lower(identifier), length(?)) = ?`,
        [`-${email}`, `-${email}`],
      );
    }
  }

  /** Codes and sessions that have run out, and accounts that lead nowhere. */
  async sweep(): Promise<number> {
    const now = new Date();
    const gone = await Promise.all(
      ['auth', 'auth_staff'].flatMap((schema) =>
        ['verification', 'session'].map((table) =>
          this.database.rows(`delete from ${schema}.${table} where "expiresAt" < ? returning id`, [
            now,
          ]),
        ),
      ),
    );
    const orphans = await this.database.rows<{ id: string }>(
      `select u.id from auth."user" u where u."createdAt" < ?
         and not exists (select 1 from auth.session s where s."userId" = u.id)
         and not exists (select 1 from guardian g where g.account_id = u.id)`,
      [new Date(now.getTime() - day)],
    );
    await this.forget({ accountIds: orphans.map(({ id }) => id), emails: [] });
    return gone.flat().length + orphans.length;
  }
}
