import type { StageActChange, StageActInput, StageView } from '@dabei/contracts';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  Sealer,
  randomUUID,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededDay } from '../facts/community-day';
import { actColumns, isToldToSomebodyElse } from './act-columns';
import { StageAudit } from './stage-audit';
import { lockedAct, lockedStage, type Stage } from './stage-of';

/** Acts as the office writes them; a new one comes last. */
@Injectable()
export class KeepActs {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: StageAudit,
  ) {}

  async enter(slug: string, input: StageActInput, staff: StaffCaller): Promise<StageView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const stage = await lockedStage(em, (await neededDay(em, slug)).id);
      const columns = await this.columnsOf(em, stage, input);
      await rowsIn(
        em,
        `insert into stage_act (id, day_id, created_at, position, ${columns.map(([name]) => name).join(', ')})
         select ?, ?, ?, coalesce(max(position), 0) + 1${', ?'.repeat(columns.length)} from stage_act where day_id = ?`,
        [randomUUID(), stage.day.id, now, ...columns.map(([, value]) => value), stage.day.id],
      );
      return this.audit.note(em, 'stage-act-entered', stage, { now, staff });
    });
  }

  async change(
    id: string,
    { version, ...input }: StageActChange,
    staff: StaffCaller,
  ): Promise<StageView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { stage, act } = await lockedAct(em, id);
      if (act.version !== version) throw new DomainError('changed-meanwhile');
      const columns = await this.columnsOf(em, stage, input);
      if (isToldToSomebodyElse(this.sealer, act, input)) columns.push(['told_at_time', null]);
      await rowsIn(
        em,
        `update stage_act set ${columns.map(([name]) => `${name} = ?, `).join('')}version = version + 1
         where id = ?`,
        [...columns.map(([, value]) => value), id],
      );
      return this.audit.note(em, 'stage-act-changed', stage, { now, staff });
    });
  }

  async remove(id: string, staff: StaffCaller): Promise<StageView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { stage } = await lockedAct(em, id);
      await rowsIn(em, 'delete from stage_act where id = ?', [id]);
      return this.audit.note(em, 'stage-act-removed', stage, { now, staff });
    });
  }

  private columnsOf(em: EntityManager, stage: Stage, input: StageActInput) {
    return actColumns(em, stage.day, input, { sealer: this.sealer, zone: this.config.townZone });
  }
}
