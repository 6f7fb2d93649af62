import type { StormView } from '@dabei/contracts';
import { Database, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededMarket } from '../facts/market';
import { stormView } from './storm-view';

/** What calling a market off would mean; once it is called off, how far the job and the office are. */
@Injectable()
export class StormQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  one(slug: string): Promise<StormView> {
    return this.database.transact(async (em) =>
      stormView(em, this.sealer, await neededMarket(em, slug)),
    );
  }
}
