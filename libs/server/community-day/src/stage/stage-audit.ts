import type { StageView } from '@dabei/contracts';
import { Audit, rowsIn, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Stage } from './stage-of';
import { StageQueries } from './stage-queries';

type StageAction =
  | 'stage-act-entered'
  | 'stage-act-changed'
  | 'stage-act-removed'
  | 'stage-act-moved'
  | 'stage-begun-from';

/** What follows every change of a stage: another version of its order, a line in the books, how it is now. */
@Injectable()
export class StageAudit {
  constructor(
    private readonly audit: Audit,
    private readonly stages: StageQueries,
  ) {}

  async note(
    em: EntityManager,
    action: StageAction,
    { day }: Pick<Stage, 'day'>,
    { now, staff }: { now: Date; staff: StaffCaller },
  ): Promise<StageView> {
    // who read an older order has to look again
    await rowsIn(em, 'update booth_call set stage_version = stage_version + 1 where day_id = ?', [
      day.id,
    ]);
    this.audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action,
      subjectType: 'community-day',
      subjectId: day.id,
    });
    await em.flush();
    return this.stages.view(em, day, now);
  }
}
