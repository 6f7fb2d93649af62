import type { ShopDays } from '@dabei/contracts';
import { Database, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { tourDays } from '../facts/tour-days';
import { neededTreeCampaign } from '../facts/tree-campaign';

/** The days a shop has to know, and whether shops are written to. */
@Injectable()
export class ShopDaysQueries {
  constructor(private readonly database: Database) {}

  read(slug: string | undefined): Promise<ShopDays> {
    return this.database.transact(async (em) => {
      const { id } = await neededTreeCampaign(em, slug);
      return shopDaysOf(em, id);
    });
  }
}

export async function shopDaysOf(em: EntityManager, campaignId: string): Promise<ShopDays> {
  const [row] = await rowsIn<Omit<ShopDays, 'tours'>>(
    em,
    `select k.slug as campaign, k.version, k.hang_on::text as "hangOn", k.keeper_mails as "keeperMails",
       (select count(*)::int from tree t where t.campaign_id = k.id) as shops,
       (select count(*)::int from tree t where t.campaign_id = k.id and t.keeper_email is not null)
         as "shopsWithMail"
     from tree_campaign k where k.id = ?`,
    [campaignId],
  );
  if (row === undefined) throw new Error('a campaign that was just read is gone');
  return { ...row, tours: await tourDays(em, campaignId) };
}
