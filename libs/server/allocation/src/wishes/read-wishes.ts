import type { WishesView } from '@dabei/contracts';
import { Clock, Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { campaignNamed } from '../facts/wish-campaign';
import { WishViews } from './wish-views';

@Injectable()
export class ReadWishes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly views: WishViews,
  ) {}

  async read(slug: string, householdId: string): Promise<WishesView> {
    const now = await this.clock.now();
    return this.database.transact(async (em) =>
      this.views.ofHousehold(em, await campaignNamed(em, slug), householdId, now),
    );
  }
}
