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
import { CloseForgottenTree } from './close-forgotten-tree';
import { EraseTree } from './erase-tree';

/** When its day has come a campaign is erased, whether somebody thinks of it or not; one nobody counted a bit later. */
@RunsEvery('erase-wish-trees', 3600)
export class EraseDueTrees implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly closeForgotten: CloseForgottenTree,
    private readonly eraseTree: EraseTree,
  ) {}

  async run(): Promise<number> {
    await this.closeForgotten.run();
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    const due = await this.database.rows<{ slug: string }>(
      "select slug from tree_campaign where phase = 'counted' and erase_on <= ? order by erase_on limit 5",
      [today],
    );
    for (const { slug } of due) await this.eraseTree.erase(slug, null);
    return due.length;
  }
}
