import { localDateOf } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  RunsEvery,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';

/** An uploaded file goes on the day announced when it came; its events stay. */
@RunsEvery('erase-import-files', 3600)
export class EraseImportFiles implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    const gone = await this.database.rows(
      'delete from import_file where erase_on <= ?::date returning id',
      [today],
    );
    return gone.length;
  }
}
