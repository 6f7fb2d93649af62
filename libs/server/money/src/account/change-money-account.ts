import type { MoneyAccount } from '@dabei/contracts';
import { Audit, Clock, Database, rowsIn, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** The log names subjects by id; there is one account. */
const theAccount = '00000000-0000-4000-8000-000000000030';

/** Bills that are printed or opened from now on name this account. */
@Injectable()
export class ChangeMoneyAccount {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change(account: MoneyAccount, staff: StaffCaller): Promise<MoneyAccount> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      await rowsIn(
        em,
        `insert into setting (key, value, changed_at) values ('money', ?, ?)
         on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`,
        [JSON.stringify(account), now],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'money-account-changed',
        subjectType: 'money',
        subjectId: theAccount,
        // enough to tell which account it was
        details: { iban: account.iban.slice(-4), payerYears: account.payerYears },
      });
      await em.flush();
      return account;
    });
  }
}
