import type {
  DonorCampaign,
  PublicTree,
  PublicTreeNow,
  PublicTreePlace,
  PublicWish,
} from '@dabei/contracts';
import { donorsMayClaim, shownWishState, wishStates } from '@dabei/domain';
import { Database, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { positionOfTree } from '../facts/position-of-tree';
import { treeCampaign, type TreeCampaign } from '../facts/tree-campaign';
import { publicWishColumns, publicWishOf, type PublicWishRow } from './public-wish';

/** More than any town has; beyond it the list says so by its numbers. */
const MOST_WISHES = 2000;

const shownStates = `{${wishStates.filter((state) => shownWishState(state) !== null).join(',')}}`;

export function donorCampaignOf(campaign: TreeCampaign): DonorCampaign {
  const { slug, title, intro, phase, priceLimitCents, giftsUntil, giftPlace, giftHours } = campaign;
  return {
    slug,
    title,
    intro,
    phase,
    claimable: donorsMayClaim(phase),
    priceLimitCents,
    giftsUntil,
    giftPlace,
    giftHours,
  };
}

/** What hangs where, for everybody: numbers, bands of years and wishes; nothing of who wishes. */
@Injectable()
export class PublicTreeQueries {
  constructor(private readonly database: Database) {}

  read(): Promise<PublicTree> {
    return this.database.transact(async (em) => {
      const campaign = await treeCampaign(em);
      if (campaign === null || campaign.phase === 'preparing') return nothing;
      const wishes = await publicWishes(em, campaign.id);
      const among = (state: PublicWish['state']): number =>
        wishes.filter((wish) => wish.state === state).length;
      return {
        campaign: donorCampaignOf(campaign),
        counts: {
          published: wishes.length,
          open: among('open'),
          given: among('given'),
          here: among('here'),
        },
        trees: await places(em, campaign.id),
        wishes,
      };
    });
  }

  /** For the start page, which shows nothing more of it. */
  now(): Promise<PublicTreeNow> {
    return this.database.transact(async (em) => {
      const campaign = await treeCampaign(em);
      if (campaign === null || !donorsMayClaim(campaign.phase)) return { now: null };
      const [counts] = await rowsIn<{ open: number; published: number }>(
        em,
        `select count(*) filter (where state = 'published')::int as open, count(*)::int as published
         from tree_wish where campaign_id = ? and number is not null and state = any(?::text[])`,
        [campaign.id, shownStates],
      );
      const { open = 0, published = 0 } = counts ?? {};
      return { now: published === 0 ? null : { title: campaign.title, open, published } };
    });
  }
}

const nothing: PublicTree = {
  campaign: null,
  counts: { published: 0, open: 0, given: 0, here: 0 },
  trees: [],
  wishes: [],
};

async function publicWishes(em: EntityManager, campaignId: string): Promise<PublicWish[]> {
  const rows = await rowsIn<PublicWishRow>(
    em,
    `select ${publicWishColumns}
     from tree_wish w
       left join wish_card c on c.wish_id = w.id and c.state = 'hanging'
       left join tree t on t.id = c.tree_id
     where w.campaign_id = ? and w.number is not null and w.state = any(?::text[])
     order by w.number limit ${String(MOST_WISHES)}`,
    [campaignId, shownStates],
  );
  return rows.flatMap((row) => publicWishOf(row) ?? []);
}

function places(em: EntityManager, campaignId: string): Promise<PublicTreePlace[]> {
  return rowsIn<PublicTreePlace>(
    em,
    `select t.number, t.name, t.address, t.district, t.hours, ${positionOfTree} as position,
       count(c.id) filter (where c.state = 'hanging' and w.state = 'published')::int as open,
       count(c.id) filter (where c.state <> 'lost')::int as cards
     from tree t
       left join wish_card c on c.tree_id = t.id
       left join tree_wish w on w.id = c.wish_id
     where t.campaign_id = ?
     group by t.id order by t.number`,
    [campaignId],
  );
}
