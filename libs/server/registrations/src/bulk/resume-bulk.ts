import { Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { RunBulk } from './run-bulk';

/** The second look: what a killed worker left half done goes on. */
@RunsEvery('resume-bulk', 20)
export class ResumeBulk implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly runBulk: RunBulk,
  ) {}

  async run(): Promise<number> {
    const open = await this.database.rows<{ id: string }>(
      "select id from bulk_job where state in ('due', 'running') order by created_at limit 20",
    );
    let done = 0;
    for (const { id } of open) done += await this.runBulk.run(id);
    return done;
  }
}
