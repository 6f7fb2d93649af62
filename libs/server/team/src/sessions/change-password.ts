import type { passwordChange } from '@dabei/contracts';
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
import type { z } from 'zod';

/** Another password for oneself; whoever knew the old one is signed out everywhere. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly audit: Audit,
  ) {}

  async change(
    staff: StaffCaller,
    { password, next }: z.infer<typeof passwordChange>,
    browser: Headers,
  ): Promise<string[]> {
    await this.limits.count('try-per-account', staff.accountId);
    const now = await this.clock.now();
    const { headers } = await this.accounts.staff.api
      .changePassword({
        headers: browser,
        body: { currentPassword: password, newPassword: next, revokeOtherSessions: true },
        returnHeaders: true,
      })
      .catch(refuseAs('wrong-credentials'));
    await this.database.transact((em) => {
      this.audit.write(em, now, {
        actor: actorOf(staff.bundles),
        actorId: staff.accountId,
        action: 'password-changed',
        subjectType: 'staff',
        subjectId: staffSubject(staff.accountId),
      });
      return Promise.resolve();
    });
    return headers.getSetCookie();
  }
}
