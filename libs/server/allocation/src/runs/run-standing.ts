import { localDateOf, runThatCounts } from '@dabei/domain';
import { CONFIG, Clock, Database, outdatedRuns, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';

/** How the runs of a draw stand to what is there now, and which of the final ones may be confirmed. */
@Injectable()
export class RunStanding {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** While one is being solved the page asks every second: what it finds then is what counts. */
  async of(campaignId: string): Promise<{ outdated: ReadonlySet<string>; counts: string | null }> {
    const runs = await this.database.rows<{
      id: string;
      state: string;
      isDraw: boolean;
      fallback: boolean;
    }>(
      `select id, state, final and changes = '[]' as "isDraw", fallback from draw_run where campaign_id = ?
         and state in ('queued', 'solving', 'done') order by made_at desc, id desc`,
      [campaignId],
    );
    if (runs.some(({ state }) => state !== 'done')) return { outdated: new Set(), counts: null };
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    const outdated = await this.database.transact((em) => outdatedRuns(em, campaignId, today));
    const draws = runs.filter(({ isDraw }) => isDraw);
    return {
      outdated,
      counts: runThatCounts(draws.map((run) => ({ ...run, outdated: outdated.has(run.id) }))),
    };
  }
}
