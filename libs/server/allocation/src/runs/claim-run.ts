import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import type { DrawProgress } from '@dabei/contracts';

/** A worker that says nothing for so long is gone; another one begins its run anew. */
const CLAIM_SECONDS = 30;

/** Which worker solves a run, and where it stands. Wall time of the machine: a dead worker has no other clock. */
@Injectable()
export class ClaimRun {
  constructor(private readonly database: Database) {}

  /** True for one worker only. */
  async take(runId: string): Promise<boolean> {
    const rows = await this.database.rows(
      `update draw_run set state = 'solving', progress = null,
         claimed_until = clock_timestamp() + make_interval(secs => ?)
       where id = ? and (state = 'queued' or (state = 'solving' and claimed_until < clock_timestamp()))
       returning 1`,
      [CLAIM_SECONDS, runId],
    );
    return rows.length > 0;
  }

  /** Says that the solver is alive; false when it should stop. */
  async hold(runId: string, progress: DrawProgress): Promise<boolean> {
    const rows = await this.database.rows(
      `update draw_run set progress = ?::jsonb, claimed_until = clock_timestamp() + make_interval(secs => ?)
       where id = ? and state = 'solving' returning 1`,
      [JSON.stringify(progress), CLAIM_SECONDS, runId],
    );
    return rows.length > 0;
  }

  async fail(runId: string, problem: string): Promise<void> {
    await this.database.rows(
      `update draw_run set state = 'failed', problem = ?, claimed_until = null, finished_at = clock_timestamp()
       where id = ? and state = 'solving'`,
      [problem, runId],
    );
  }

  /** Runs whose worker died, or whose wake-up was lost. */
  left(): Promise<{ id: string }[]> {
    return this.database.rows<{ id: string }>(
      `select id from draw_run where state = 'queued' or (state = 'solving' and claimed_until < clock_timestamp())
       order by made_at limit 1`,
    );
  }
}
