import type { DeskWishPage, DeskWishRow, WishListFilter } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import { CONFIG, Clock, Database, notFound, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { judgeWish } from '../facts/judge-wish';
import { loadLists } from '../facts/stored-lists';
import { uuidList } from '../facts/uuid-list';
import { campaignNamed, type WishCampaign } from '../facts/wish-campaign';
import { loadWishChildren } from '../facts/wish-children';
import { loadWishEvents } from '../facts/wish-events';

const pageSize = 50;

const conditions: Record<WishListFilter['state'], string> = {
  all: 'true',
  draft: "l.state = 'draft'",
  submitted: "l.state = 'submitted'",
  sheet: "l.channel in ('office', 'sheet')",
  group: 'm.wish_list_id is not null',
};

type ListRow = Omit<DeskWishRow, 'problems'> & { id: string; total: number };

/** The office's list of wish lists: who has begun, who has handed in, where something does not fit. */
@Injectable()
export class DeskWishQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page(filter: WishListFilter): Promise<DeskWishPage> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const campaign = await campaignNamed(em, filter.campaign ?? (await currentSlug(em)));
      const rows = await listRows(em, campaign.id, filter);
      const total = rows[0]?.total ?? 0;
      const problems = await this.problems(
        em,
        campaign,
        rows.map(({ id }) => id),
        now,
      );
      return {
        rows: rows.map(({ id, total: _, ...row }) => ({ ...row, problems: problems.get(id) ?? 0 })),
        total,
        page: filter.page,
        pages: Math.max(1, Math.ceil(total / pageSize)),
        counts: await countsOf(em, campaign.id),
      };
    });
  }

  /** How many wishes of each list the policy would refuse; asked for one page only. */
  private async problems(
    em: EntityManager,
    campaign: WishCampaign,
    listIds: readonly string[],
    now: Date,
  ): Promise<Map<string, number>> {
    const lists = await loadLists(em, 'l.id = any(?::uuid[])', [uuidList(listIds)]);
    const children = await loadWishChildren(
      em,
      lists.map(({ childId }) => childId),
    );
    const events = new Map((await loadWishEvents(em, campaign.id)).map((one) => [one.id, one]));
    const judging = { now, zone: this.config.townZone, campaign };
    return new Map(
      lists.map(({ id, childId, resident, wishes }) => {
        const child = children.get(childId);
        const refused = wishes.filter((wish) => {
          const event = events.get(wish);
          return (
            child === undefined ||
            event === undefined ||
            !judgeWish(judging, { child, resident }, event).allowed
          );
        });
        return [id, refused.length];
      }),
    );
  }
}

/** The campaign in which families wish, or will next, or did last. */
async function currentSlug(em: EntityManager): Promise<string> {
  const [row] = await rowsIn<{ slug: string }>(
    em,
    `select slug from campaign where phase not in ('draft', 'erased') and wishes_open_at is not null
     order by phase in ('wishing', 'drawing') desc, wishes_open_at desc, slug limit 1`,
  );
  if (row === undefined) throw notFound();
  return row.slug;
}

function listRows(
  em: EntityManager,
  campaignId: string,
  { state, text, page }: WishListFilter,
): Promise<ListRow[]> {
  const like = `%${searchKey(text).replace(/[\\%_]/g, '\\$&')}%`;
  return rowsIn<ListRow>(
    em,
    `select l.id, l.child_id as "childId", l.household_id as "householdId",
       c.first_name || ' ' || c.last_name as "childName",
       coalesce(g.first_name || ' ' || g.last_name, '') as "guardianName", l.state, l.channel,
       (select count(*)::int from wish w where w.wish_list_id = l.id) as wishes,
       m.wish_list_id is not null as "inGroup", to_json(l.changed_at)#>>'{}' as "changedAt",
       count(*) over ()::int as total
     from wish_list l join child c on c.id = l.child_id
       left join wish_group_member m on m.wish_list_id = l.id
       left join lateral (select first_name, last_name, search_key from guardian g
         where g.household_id = l.household_id order by g.id limit 1) g on true
     where l.campaign_id = ? and ${conditions[state]}
       and (? = '%%' or c.search_key like ? or g.search_key like ?)
     order by c.last_name collate "de-x-icu", c.first_name collate "de-x-icu", l.id
     limit ${String(pageSize)} offset ?`,
    [campaignId, like, like, like, (page - 1) * pageSize],
  );
}

async function countsOf(em: EntityManager, campaignId: string): Promise<DeskWishPage['counts']> {
  const [counts] = await rowsIn<DeskWishPage['counts']>(
    em,
    `select count(*) filter (where l.state <> 'withdrawn')::int as children,
       count(*) filter (where l.state = 'submitted')::int as submitted,
       count(*) filter (where l.state = 'draft')::int as drafts,
       count(*) filter (where l.state = 'submitted' and l.channel in ('office', 'sheet'))::int as "onPaper",
       coalesce(sum((select count(*) from wish w where w.wish_list_id = l.id))
         filter (where l.state = 'submitted'), 0)::int as wishes,
       (select coalesce(sum(q.capacity), 0)::int from quota q where q.kind <> 'shared' and exists
         (select 1 from event_quota eq join event e on e.id = eq.event_id
          where eq.quota_id = q.id and e.campaign_id = ? and e.status = 'published'
            and e.registration = 'with-us')) as places
     from wish_list l where l.campaign_id = ?`,
    [campaignId, campaignId],
  );
  if (counts === undefined) throw notFound();
  return counts;
}
