import { Clock, Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** A run nobody waits for any more. The solver looks at the row and stops; one that is finished stays. */
@Injectable()
export class CancelRun {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async cancel(runId: string): Promise<void> {
    const rows = await this.database.rows(
      `update draw_run set finished_at = case when state in ('queued', 'solving') then ? else finished_at end,
         state = case when state in ('queued', 'solving') then 'cancelled' else state end
       where id = ? returning 1`,
      [await this.clock.now(), runId],
    );
    if (rows.length === 0) throw notFound();
  }
}
