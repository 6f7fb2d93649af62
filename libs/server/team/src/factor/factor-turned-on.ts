import {
  Accounts,
  Audit,
  Clock,
  Database,
  actorOf,
  endStaffSessions,
  staffSubject,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/**
 * What follows a second factor: every session that was opened without it ends, because the account is trusted
 * from now on; and a line in the log.
 */
@Injectable()
export class FactorTurnedOn {
  constructor(
    private readonly accounts: Accounts,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** `cookies` where the library has replaced the session by a new one. */
  async note(staff: StaffCaller, mode: 'app' | 'printed', cookies: string[]): Promise<void> {
    const now = await this.clock.now();
    const current = (await this.sessionOf(cookies)) ?? staff.sessionId;
    await this.database.transact(async (em) => {
      await endStaffSessions(em, staff.accountId, current);
      this.audit.write(em, now, {
        actor: actorOf(staff.bundles),
        actorId: staff.accountId,
        action: 'second-factor-on',
        subjectType: 'staff',
        subjectId: staffSubject(staff.accountId),
        details: { mode },
      });
    });
  }

  private async sessionOf(cookies: string[]): Promise<string | null> {
    if (cookies.length === 0) return null;
    const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
    const fresh = await this.accounts.staff.api.getSession({ headers: new Headers({ cookie }) });
    return fresh?.session.id ?? null;
  }
}
