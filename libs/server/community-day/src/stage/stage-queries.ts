import type { StageView } from '@dabei/contracts';
import { CONFIG, Clock, Database, Sealer, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { neededDay, type CommunityDay } from '../facts/community-day';
import { stageView } from './stage-view';

/** The stage of a day at the desk. */
@Injectable()
export class StageQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async read(slug: string): Promise<StageView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => this.view(em, await neededDay(em, slug), now));
  }

  /** The stage as a change leaves it, within its transaction. */
  view(em: EntityManager, day: CommunityDay, now: Date): Promise<StageView> {
    return stageView(em, day, { sealer: this.sealer, zone: this.config.townZone, now });
  }
}
