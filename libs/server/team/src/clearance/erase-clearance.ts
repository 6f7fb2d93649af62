import { Clearance } from '@dabei/server/database';
import {
  Audit,
  Clock,
  Database,
  notFound,
  staffSubject,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { RevokePasses } from '../companions/revoke-passes';
import { lockPerson } from './record-clearance';

/** Somebody will not work with children after all: the record goes at once, and with it the passes. */
@Injectable()
export class EraseClearance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passes: RevokePasses,
    private readonly audit: Audit,
  ) {}

  async erase(accountId: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockPerson(em, accountId);
      if ((await em.nativeDelete(Clearance, { accountId })) === 0) throw notFound();
      await this.passes.ofPerson(em, accountId, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'clearance-erased',
        subjectType: 'staff',
        subjectId: staffSubject(accountId),
      });
      await em.flush();
    });
  }
}
