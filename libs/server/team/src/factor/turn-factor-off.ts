import {
  Accounts,
  Audit,
  Clock,
  Database,
  Limits,
  actorOf,
  refuseAs,
  staffSubject,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** Gives up the own second factor, with the password; what wants one is out of reach from now on. */
@Injectable()
export class TurnFactorOff {
  constructor(
    private readonly accounts: Accounts,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly audit: Audit,
  ) {}

  async off(staff: StaffCaller, password: string, browser: Headers): Promise<string[]> {
    await this.limits.count('try-per-account', staff.accountId);
    const now = await this.clock.now();
    const { headers } = await this.accounts.staff.api
      .disableTwoFactor({ headers: browser, body: { password }, returnHeaders: true })
      .catch(refuseAs('wrong-credentials'));
    await this.database.transact((em) => {
      this.audit.write(em, now, {
        actor: actorOf(staff.bundles),
        actorId: staff.accountId,
        action: 'second-factor-off',
        subjectType: 'staff',
        subjectId: staffSubject(staff.accountId),
      });
      return Promise.resolve();
    });
    return headers.getSetCookie();
  }
}
