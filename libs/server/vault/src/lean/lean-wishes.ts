import type { WishState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface LeanWish {
  id: string;
  number: number;
  state: WishState;
  batchId: string | null;
  place: string | null;
}

/** Hand-written and still somebody's: an old number after a correction is nobody's. */
const counts = "w.mode = 'lean' and w.number is not null and w.state <> 'void'";
const columns = 'w.id, w.number, w.state, w.batch_id as "batchId", w.storage_place as place';

/** The hand-written wishes of a campaign, those between two numbers where a range is given. */
export function leanWishes(
  em: EntityManager,
  campaignId: string,
  range: { from: number; until: number } | null = null,
): Promise<LeanWish[]> {
  const { from, until } = range ?? { from: 1, until: 2_147_483_647 };
  return rowsIn(
    em,
    `select ${columns} from tree_wish w
     where w.campaign_id = ? and ${counts} and w.number between ? and ? order by w.number limit 5000`,
    [campaignId, from, until],
  );
}

/** What became of these hand-written wishes, by number. */
export function leanWishesNamed(em: EntityManager, ids: readonly string[]): Promise<LeanWish[]> {
  return rowsIn(
    em,
    `select ${columns} from tree_wish w where w.id = any(?::uuid[]) and ${counts} order by w.number`,
    [`{${ids.join(',')}}`],
  );
}

/** Numbers of a range nothing was found for. */
export function missingIn(
  { from, until }: { from: number; until: number },
  found: readonly { number: number }[],
): number[] {
  const known = new Set(found.map(({ number }) => number));
  return Array.from({ length: until - from + 1 }, (_, at) => from + at).filter(
    (number) => !known.has(number),
  );
}
