import type { DrawRunTables } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { countedTables } from '../public/counted-tables';

/** Who would get what by age, way and district, as everybody reads it once a run is confirmed. */
@Injectable()
export class RunTables {
  constructor(private readonly database: Database) {}

  async of(runId: string): Promise<DrawRunTables> {
    const run = await this.database.row<{ state: string }>(
      'select state from draw_run where id = ?',
      [runId],
    );
    if (run === null) throw notFound();
    return { tables: run.state === 'done' ? await countedTables(this.database, runId) : [] };
  }
}
