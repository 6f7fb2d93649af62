import {
  Audit,
  Clock,
  Database,
  actorOf,
  endStaffSessions,
  notFound,
  rowsIn,
  staffSubject,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** Ends sessions; who uses one of them is asked to sign in at the next request. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async own(staff: StaffCaller, sessionId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const ended = await rowsIn(
        em,
        `delete from auth_staff.session where id = ? and "userId" = ? returning id`,
        [sessionId, staff.accountId],
      );
      if (ended.length === 0) throw notFound();
      this.note(em, now, staff, staff.accountId, 1);
    });
  }

  async others(staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const count = await endStaffSessions(em, staff.accountId, staff.sessionId);
      this.note(em, now, staff, staff.accountId, count);
    });
  }

  /** Everything a colleague has open; the own session stays. */
  async ofColleague(staff: StaffCaller, accountId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [known] = await rowsIn(em, 'select 1 from staff where account_id = ?', [accountId]);
      if (known === undefined) throw notFound();
      const count = await endStaffSessions(em, accountId, staff.sessionId);
      this.note(em, now, staff, accountId, count);
    });
  }

  private note(em: EntityManager, now: Date, by: StaffCaller, accountId: string, count: number) {
    this.audit.write(em, now, {
      actor: actorOf(by.bundles),
      actorId: by.accountId,
      action: 'sessions-ended',
      subjectType: 'staff',
      subjectId: staffSubject(accountId),
      details: { count },
    });
  }
}
