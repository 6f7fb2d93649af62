import { Companion } from '@dabei/server/database';
import { Audit, Clock, Database, notFound, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { RevokePasses } from './revoke-passes';

/** A pass is lost: nobody gets in with it any more, and who is in is out. */
@Injectable()
export class RevokePass {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passes: RevokePasses,
    private readonly audit: Audit,
  ) {}

  async revoke(companionId: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const companion = await em.findOne(Companion, { id: companionId });
      if (companion === null) throw notFound();
      if ((await this.passes.ofCompanion(em, companionId, now)) === 0) return;
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'pass-revoked',
        subjectType: 'event',
        subjectId: companion.eventId,
        details: { companionId },
      });
      await em.flush();
    });
  }
}
