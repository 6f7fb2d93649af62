import { gapKinds, type GapKind, type GiftGap, type GiftGaps } from '@dabei/contracts';
import { donorsMayClaim, localDateOf } from '@dabei/domain';
import { CONFIG, Clock, Database, rowsIn, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { giftWishColumns, giftWishOf, type GiftWishRow } from '../intake/gift-wish';

/** Everything that is missing, with the reason why. */
@Injectable()
export class GapQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(slug: string | undefined): Promise<GiftGaps> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, slug);
      const rows = await rowsIn<
        GiftWishRow & Pick<GiftGap, 'gap' | 'pledgeId' | 'until' | 'remindedOn'>
      >(
        em,
        `select ${giftWishColumns}, p.id as "pledgeId", p.promised_until::text as until,
           greatest(p.reminded_before_on, p.reminded_after_on)::text as "remindedOn",
           case when w.state = 'defect' then 'defect'
                when w.state = 'claimed' and p.says_handed_in_on is not null then 'says-handed-in'
                when w.state = 'claimed' then 'late'
                when w.state = 'out' then 'out' else 'open' end as gap
         from tree_wish w left join pledge p on p.wish_id = w.id and p.state = 'promised'
         where w.campaign_id = ? and w.number is not null and (w.state in ('defect', 'out', 'published', 'held')
           or (w.state = 'claimed' and (p.says_handed_in_on is not null or p.promised_until < ?)))
         order by w.number limit 2000`,
        [campaign.id, today],
      );
      const counted = new Map<GapKind, number>();
      for (const { gap } of rows) counted.set(gap, (counted.get(gap) ?? 0) + 1);
      return {
        campaign: campaign.slug,
        gaps: rows.map(({ gap, pledgeId, until, remindedOn, ...wish }) => ({
          wish: giftWishOf(wish),
          ...{ gap, pledgeId, until, remindedOn },
        })),
        counts: Object.fromEntries(
          gapKinds.map((kind) => [kind, counted.get(kind) ?? 0]),
        ) as GiftGaps['counts'],
        timeLeft: donorsMayClaim(campaign.phase) && today <= campaign.giftsUntil,
      };
    });
  }
}
