import { Clock, Database, Outbox, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { ClaimRun } from './claim-run';

/** The second look: what a killed worker was solving begins anew. It only asks again, so that no schedule waits. */
@RunsEvery('resume-draws', 20)
export class ResumeDraws implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimRun,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<number> {
    const left = await this.claims.left();
    if (left.length === 0) return 0;
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      for (const { id } of left) this.outbox.add(em, 'draw-run-asked', { runId: id }, now);
      await em.flush();
    });
    return left.length;
  }
}
