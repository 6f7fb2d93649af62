import { moveCampaign, proposedMove } from '@dabei/domain';
import { Campaign } from '@dabei/server/database';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';
import { campaignDatesOf } from './campaign-dates-of';

// announcing and erasing are decisions of a person
const madeBySchedule = new Set(['collect', 'freeze', 'open', 'close', 'start', 'finish']);

/** The dates propose, the schedule makes the move: one step at a time, so that nothing is skipped. */
@RunsEvery('propose-phases', 60)
export class ProposePhases implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const candidates = await this.database.rows<{ id: string }>(
      `select id from campaign
       where phase in ('announced', 'wishing', 'drawing', 'open', 'closed', 'running') order by id`,
    );
    let moved = 0;
    for (const { id } of candidates)
      moved += await this.database.transact((em) => this.step(em, id, now));
    return moved;
  }

  private async step(em: EntityManager, id: string, now: Date): Promise<number> {
    const campaign = await em.findOneOrFail(Campaign, { id });
    const before = campaign.phase;
    const move = proposedMove(before, campaignDatesOf(campaign), now, this.config.townZone);
    if (move === null || !madeBySchedule.has(move)) return 0;
    const result = moveCampaign(before, move);
    if (result.outcome === 'refused') return 0;
    campaign.phase = result.to;
    this.audit.write(em, now, {
      actor: 'system',
      action: `campaign-${move}`,
      subjectType: 'campaign',
      subjectId: id,
      details: { before, after: result.to },
    });
    await em.flush();
    return 1;
  }
}
