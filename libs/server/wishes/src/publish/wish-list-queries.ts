import type { DeskWishFilter, TreeWishPage, TreeWishRow } from '@dabei/contracts';
import { shownWishState, wishStates, type WishState } from '@dabei/domain';
import { Database, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';
import { wishTextColumns } from '../review/wish-text';

const pageSize = 50;
const everything = 5000;

const beforeStates: readonly WishState[] = ['submitted', 'in-review', 'returned', 'approved'];
const goneStates: readonly WishState[] = ['withdrawn', 'void', 'reassigned'];
const orders: Record<DeskWishFilter['sort'], string> = {
  number: 'w.number',
  state: 'w.state',
  tree: 't.number',
  price: 'w.price_cents',
};

/** The columns of a wish in a list, for tree_wish w with its live card c and tree t. */
export const wishRowColumns = `w.id, w.number, w.state, w.mode, w.outlet, ${wishTextColumns}, c.state as card,
  case when t.id is not null then json_build_object('number', t.number, 'name', t.name) end as tree`;
export const wishRowJoins = `left join wish_card c on c.wish_id = w.id and c.state <> 'lost'
  left join tree t on t.id = coalesce(c.tree_id, w.tree_id)`;

type Row = Omit<TreeWishRow, 'shown'> & { total: number };

/** The wishes of a campaign as the office looks for them; drafts belong to who writes them. */
@Injectable()
export class WishListQueries {
  constructor(private readonly database: Database) {}

  page(filter: DeskWishFilter): Promise<TreeWishPage> {
    return this.database.transact(async (em) => {
      const campaign = await neededTreeCampaign(em, filter.campaign);
      const { where, params } = conditionsOf(filter);
      const size = filter.all === 'yes' ? everything : pageSize;
      const page = filter.all === 'yes' ? 1 : filter.page;
      const direction = filter.direction === 'up' ? 'asc' : 'desc';
      const rows = await rowsIn<Row>(
        em,
        `select ${wishRowColumns}, count(*) over ()::int as total
         from tree_wish w ${wishRowJoins}
         where w.campaign_id = ? and w.state <> 'draft' ${where}
         order by ${orders[filter.sort]} ${direction} nulls last, w.number nulls last, w.id
         limit ? offset ?`,
        [campaign.id, ...params, size, (page - 1) * size],
      );
      const total = rows[0]?.total ?? 0;
      return {
        rows: rows.map(({ total: _, ...row }) => ({ ...row, shown: shownWishState(row.state) })),
        total,
        page,
        pages: Math.max(1, Math.ceil(total / size)),
      };
    });
  }
}

function conditionsOf(filter: DeskWishFilter): { where: string; params: unknown[] } {
  const parts: [string, unknown][] = [];
  const { shown, state, tree, outlet, kind, ageBand } = filter;
  if (shown !== undefined) parts.push(['w.state = any(?::text[])', list(statesOf(shown))]);
  if (state !== undefined) parts.push(['w.state = ?', state]);
  if (tree !== undefined) parts.push(['t.id = ?', tree]);
  if (outlet !== undefined) parts.push(['w.outlet = ?', outlet]);
  if (kind !== undefined) parts.push(['w.kind = ?', kind]);
  if (ageBand !== undefined) parts.push(['w.age_band = ?', ageBand]);
  const text = filter.text.trim();
  if (/^\d{1,6}$/.test(text)) parts.push(['w.number = ?', Number(text)]);
  else if (text !== '')
    parts.push(['w.words ilike ?', `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`]);
  const noCard =
    filter.card === 'none'
      ? "and c.id is null and w.state = 'published' and w.outlet in ('tree', 'both')"
      : '';
  return {
    where: [...parts.map(([part]) => `and ${part}`), noCard].join(' '),
    params: parts.map(([, value]) => value),
  };
}

function statesOf(shown: NonNullable<DeskWishFilter['shown']>): readonly WishState[] {
  if (shown === 'before') return beforeStates;
  if (shown === 'gone') return goneStates;
  return wishStates.filter((state) => shownWishState(state) === shown);
}

const list = (values: readonly string[]): string => `{${values.join(',')}}`;
