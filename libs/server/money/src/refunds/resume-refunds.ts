import { Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { RunRefunds } from './run-refunds';

/** A worker that was killed in the middle leaves rows that are still due: go on with them. */
@RunsEvery('resume-refunds', 60)
export class ResumeRefunds implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly runRefunds: RunRefunds,
  ) {}

  async run(): Promise<number> {
    const runs = await this.database.rows<{ id: string }>(
      'select id from refund_run where finished_at is null order by created_at',
    );
    let done = 0;
    for (const { id } of runs) done += await this.runRefunds.run(id);
    return done;
  }
}
