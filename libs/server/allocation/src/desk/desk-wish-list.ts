import type { DeskWishList } from '@dabei/contracts';
import { Clock, Database, notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { campaignNamed, type WishCampaign } from '../facts/wish-campaign';
import { loadSheetNumbers } from '../sheets/sheet-numbers';
import { WishViews } from '../wishes/wish-views';

interface Home {
  householdId: string;
  hardship: boolean;
}

/** One child's list as the office sees it, at the counter or with a sheet in the hand. */
@Injectable()
export class DeskWishLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly views: WishViews,
  ) {}

  async read(slug: string, childId: string): Promise<DeskWishList> {
    const now = await this.clock.now();
    return this.database.transact(async (em) =>
      this.of(em, await campaignNamed(em, slug), childId, now),
    );
  }

  async of(
    em: EntityManager,
    campaign: WishCampaign,
    childId: string,
    now: Date,
  ): Promise<DeskWishList> {
    const home = await homeOf(em, campaign.id, childId);
    const views = await this.views.listsOf(em, campaign, [childId], home.householdId, now);
    const view = views.get(childId);
    if (view === undefined) throw notFound();
    return { ...view, ...home, numbers: await loadSheetNumbers(em, campaign.id) };
  }
}

/** Where the child's list is kept, else where the child lives. */
export async function homeOf(
  em: EntityManager,
  campaignId: string,
  childId: string,
): Promise<Home> {
  const [home] = await rowsIn<Home>(
    em,
    `select h.id as "householdId", coalesce(l.hardship, false) as hardship
     from child c left join wish_list l on l.child_id = c.id and l.campaign_id = ?
       join household h on h.id = coalesce(l.household_id, c.household_id) and h.state = 'active'
     where c.id = ? and c.search_key <> ''`,
    [campaignId, childId],
  );
  if (home === undefined) throw notFound();
  return home;
}
