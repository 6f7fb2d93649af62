import type { LastSeason } from '@dabei/contracts';
import { Database, Sealer, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { emptyHandedLists, type EmptyHandedList } from './empty-handed-lists';

interface Wishing {
  id: string;
  slug: string;
  title: string;
  sealed: boolean;
}

/** Which children of a family the draw will look at first, because they came away empty last season. */
@Injectable()
export class LastSeasonQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  of(householdId: string): Promise<LastSeason> {
    return this.database.transact(async (em) => {
      const campaigns = await rowsIn<Wishing>(
        em,
        `select c.id, c.slug, c.title, exists (select 1 from draw d where d.campaign_id = c.id) as sealed
         from campaign c where c.phase in ('wishing', 'drawing') and c.drawn_at is null
           and exists (select 1 from wish_list l where l.campaign_id = c.id and l.household_id = ?)
         order by c.starts_on, c.id limit 5`,
        [householdId],
      );
      const children: LastSeason['children'] = [];
      for (const campaign of campaigns) {
        const lists = campaign.sealed
          ? await fixedLists(em, campaign.id, householdId)
          : await this.lookedAt(em, campaign.id, householdId);
        const { slug, title: campaignTitle, sealed: fixed } = campaign;
        children.push(
          ...lists.map(({ childId, firstName }) => ({
            childId,
            firstName,
            campaign: slug,
            campaignTitle,
            fixed,
          })),
        );
      }
      return { children };
    });
  }

  /** As long as nothing is sealed a list that is not handed in yet may still come. */
  private lookedAt(
    em: EntityManager,
    campaignId: string,
    householdId: string,
  ): Promise<EmptyHandedList[]> {
    const condition = "l.state <> 'withdrawn' and l.household_id = ?";
    const asked = { campaignId, condition, params: [householdId] };
    return emptyHandedLists(em, asked, (text) => this.sealer.fingerprint(text));
  }
}

function fixedLists(
  em: EntityManager,
  campaignId: string,
  householdId: string,
): Promise<EmptyHandedList[]> {
  return rowsIn<EmptyHandedList>(
    em,
    `select l.id, l.child_id as "childId", c.first_name as "firstName" from wish_list l join child c on c.id = l.child_id
     where l.campaign_id = ? and l.household_id = ? and l.empty_handed_before order by l.id`,
    [campaignId, householdId],
  );
}
