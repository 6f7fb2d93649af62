import type { BulkJobView } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

const jobs = (wanted: string): string => `
  select j.id, j.kind, j.state, j.reason, to_json(j.created_at)#>>'{}' as "createdAt",
    to_json(j.finished_at)#>>'{}' as "finishedAt", n.total, n.done, n.failed,
    (select coalesce(json_agg(json_build_object('reason', s.reason, 'count', s.count)
        order by s.count desc, s.reason), '[]')
     from (select i.reason, count(*)::int as count from bulk_item i
           where i.job_id = j.id and i.state = 'skipped' group by i.reason) s) as skipped
  from bulk_job j cross join lateral (
    select count(*)::int as total, count(*) filter (where i.state = 'done')::int as done,
      count(*) filter (where i.state = 'failed')::int as failed
    from bulk_item i where i.job_id = j.id) n
  ${wanted}`;

/** How far bulk actions are. */
@Injectable()
export class BulkQueries {
  constructor(private readonly database: Database) {}

  recent(): Promise<BulkJobView[]> {
    return this.database.rows<BulkJobView>(jobs('order by j.created_at desc limit 10'));
  }

  async job(id: string): Promise<BulkJobView> {
    const row = await this.database.row<BulkJobView>(jobs('where j.id = ?'), [id]);
    if (row === null) throw notFound();
    return row;
  }
}
