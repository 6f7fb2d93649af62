import type { OwnBooth } from '@dabei/contracts';
import { Clock, Database, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { knownBooth } from './known-booth';
import { ownBoothView } from './own-booth-view';

/** What an association reads of its booth. */
@Injectable()
export class OwnBoothQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  async read(token: string): Promise<OwnBooth> {
    const now = await this.clock.now();
    return this.database.transact(async (em) =>
      ownBoothView(em, this.sealer, await knownBooth(em, this.sealer, token), now),
    );
  }
}
