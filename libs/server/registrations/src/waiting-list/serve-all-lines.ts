import { Clock, Database, RunsEvery, type ScheduledWork } from '@dabei/server/platform';
import { ServeLine } from './serve-line';

/** The second look: whatever crash or night left a free place beside a waiting child, this finds it. */
@RunsEvery('serve-all-lines', 60)
export class ServeAllLines implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly serveLine: ServeLine,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const lines = await this.database.rows<{ event_id: string }>(
      `select distinct r.event_id from registration r join event e on e.id = r.event_id
       where r.state in ('waiting', 'queued') and e.status = 'published'
         and (select min(s.starts_at) from session s where s.event_id = e.id) > ?
         and not exists (select 1 from bulk_job j join bulk_item i on i.job_id = j.id
           join registration b on b.id = i.registration_id
           where j.state in ('due', 'running') and i.state = 'due' and b.event_id = e.id)`,
      [now],
    );
    let offers = 0;
    for (const { event_id } of lines) offers += await this.serveLine.serve(event_id);
    return offers;
  }
}
