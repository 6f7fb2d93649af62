import { Companion } from '@dabei/server/database';
import { Audit, Clock, Database, notFound, type StaffCaller } from '@dabei/server/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { RevokePasses } from './revoke-passes';

/** A person does not accompany an event after all; the pass stops at once. */
@Injectable()
export class EndCompanion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passes: RevokePasses,
    private readonly audit: Audit,
  ) {}

  async end(id: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const companion = await em.findOne(
        Companion,
        { id },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (companion === null) throw notFound();
      await this.passes.ofCompanion(em, id, now);
      em.remove(companion);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'companion-ended',
        subjectType: 'event',
        subjectId: companion.eventId,
        details: { companionId: id },
      });
      await em.flush();
    });
  }
}
