import type { StageFrom, StageMove, StageMoved, StageView } from '@dabei/contracts';
import { instantAt, moveActBefore, moveActBy, type ActMove } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededDay } from '../facts/community-day';
import { stageTimes, timedActs } from '../facts/stage';
import { StageAudit } from './stage-audit';
import { lockedAct, lockedStage, type Stage } from './stage-of';
import { StageQueries } from './stage-queries';

/** The running order: an act moves among the others, or all of them begin later. */
@Injectable()
export class OrderStage {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: StageAudit,
    private readonly stages: StageQueries,
  ) {}

  async move(id: string, move: StageMove, staff: StaffCaller): Promise<StageMoved> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { stage } = await lockedAct(em, id);
      if (stage.call.stageVersion !== move.version) throw new DomainError('changed-meanwhile');
      const result = this.movedOn(stage, id, move);
      if (result.outcome === 'refused')
        return { ...result, stage: await this.stages.view(em, stage.day, now) };
      await writeOrder(
        em,
        result.acts.map((act) => act.id),
      );
      return {
        outcome: 'moved',
        stage: await this.audit.note(em, 'stage-act-moved', stage, { now, staff }),
      };
    });
  }

  async begin(slug: string, { version, from }: StageFrom, staff: StaffCaller): Promise<StageView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const stage = await lockedStage(em, (await neededDay(em, slug)).id);
      const { day, call } = stage;
      if (call.stageVersion !== version) throw new DomainError('changed-meanwhile');
      await rowsIn(em, 'update booth_call set stage_from = ? where day_id = ?', [
        // on time again
        from === call.stageOpens ? null : instantAt(day.heldOn, from, this.config.townZone),
        day.id,
      ]);
      return this.audit.note(em, 'stage-begun-from', stage, { now, staff });
    });
  }

  /** Moved in the order of time, as it is seen. */
  private movedOn({ day, call, acts }: Stage, id: string, move: StageMove): ActMove {
    const seen = timedActs(acts, stageTimes(day, call, acts, this.config.townZone));
    return 'by' in move ? moveActBy(seen, id, move.by) : moveActBefore(seen, id, move.beforeId);
  }
}

async function writeOrder(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rowsIn(
    em,
    `update stage_act a set position = o.position
     from unnest(?::uuid[]) with ordinality as o (id, position) where a.id = o.id`,
    [`{${ids.join(',')}}`],
  );
}
