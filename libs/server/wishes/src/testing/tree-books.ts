import type { Database } from '@dabei/server/platform';
import { loadStock } from '../trees/load-stock';
import type { SeasonPlayer } from './season-player';

/** Where the wishes of a tree are, as a person with a pencil would count them: one list of states, written by hand. */
const byHand = `count(*) filter (where w.state = 'published') as free,
  count(*) filter (where w.state in ('held', 'claimed')) as claimed,
  count(*) filter (where w.state = 'out') as out,
  count(*) filter (where w.state in ('received', 'checked', 'stored', 'bought', 'not-collected')) as here,
  count(*) filter (where w.state in ('defect', 'to-buy')) as missing,
  count(*) filter (where w.state in ('handed-over', 'closed')) as "handedOver"`;

type Counted = Record<'free' | 'claimed' | 'out' | 'here' | 'missing' | 'handedOver', string> & {
  tree: string | null;
};

const live = "('held', 'promised')";
const promises = (states: string): string =>
  `(select count(*) from pledge p where p.wish_id = w.id and p.state in ${states})`;
const gifts = "(select count(*) from gift g where g.wish_id = w.id and g.state = 'received')";
const bought =
  '(select count(*) from purchase b where b.wish_id = w.id and b.bought_on is not null)';
const listed = '(select count(*) from purchase b where b.wish_id = w.id and b.bought_on is null)';

/** What may never be true of a wish, its promise, its gift and its line on the purchase list. */
const contradictions: Record<string, string> = {
  'free and promised': `w.state = 'published' and ${promises(live)} > 0`,
  'held by nobody': `w.state = 'held' and ${promises("('held')")} <> 1`,
  'claimed by nobody': `w.state = 'claimed' and ${promises("('promised')")} <> 1`,
  'gone and promised': `w.state in ('withdrawn', 'void', 'reassigned') and ${promises(live)} > 0`,
  'here and still held': `w.state in ('received', 'checked', 'stored', 'handed-over') and ${promises(live)} > 0`,
  'to buy and on no list': `w.state = 'to-buy' and ${listed} <> 1`,
  'bought for nothing': `w.state = 'bought' and ${bought} <> 1`,
  'free and to be bought': `w.state in ('published', 'held', 'claimed') and ${listed} > 0`,
  'on the shelf without a place': `w.state = 'stored' and w.storage_place is null`,
  'on a shelf and not here': `w.storage_place is not null
    and w.state not in ('stored', 'not-collected', 'handed-over', 'closed')`,
  'here without a gift': `w.state in ('received', 'checked', 'stored', 'not-collected', 'handed-over')
    and w.mode = 'full' and ${gifts} + ${bought} = 0`,
  'two gifts taken in': `${gifts} > 1`,
  'two cards':
    "(select count(*) from wish_card c where c.wish_id = w.id and c.state <> 'lost') > 1",
  'a place at the handover, but no wish': `w.state = 'void' and w.batch_id is not null`,
};

async function contradictionsIn(database: Database): Promise<string[]> {
  const parts = Object.entries(contradictions).map(
    ([name, condition]) =>
      `select '${name}: ' || coalesce(w.number::text, 'without number') || ' ' || w.state as found
       from tree_wish w where ${condition}`,
  );
  const rows = await database.rows<{ found: string }>(parts.join(' union all '));
  return rows.map(({ found }) => found);
}

/** Compares the stock equation of every tree with a count by hand, and all of it with what the player knows. */
export async function expectBalance({
  database,
  campaign,
  trees,
  live: numbers,
}: SeasonPlayer): Promise<void> {
  const counted = await database.rows<Counted>(
    `select coalesce(c.tree_id, w.tree_id) as tree, ${byHand}
     from tree_wish w left join wish_card c on c.wish_id = w.id and c.state <> 'lost'
     where w.number is not null group by 1`,
  );
  const stocks = await database.transact((em) => loadStock(em, campaign));
  for (const tree of [...trees, null]) {
    const stock = tree === null ? stocks.online : stocks.of(tree);
    const hand = counted.find((row) => row.tree === tree);
    const parts = Object.entries(stock.counts).map(([part, count]) => [
      part,
      count,
      Number(hand?.[part as keyof typeof stock.counts] ?? 0),
    ]);
    for (const [part, count, pencil] of parts)
      expect(`${String(tree)} ${String(part)} ${String(count)}`).toBe(
        `${String(tree)} ${String(part)} ${String(pencil)}`,
      );
  }
  expect(stocks.all.published).toBe(numbers.size);
  const { free, claimed, out, here, missing, handedOver } = stocks.all.counts;
  expect(free + claimed + out + here + missing + handedOver).toBe(numbers.size);
  expect(await contradictionsIn(database)).toEqual([]);
}
