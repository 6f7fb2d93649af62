import { isOpenWish, wishStates } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

const openStates = `{${wishStates.filter(isOpenWish).join(',')}}`;
const listed = 40;

export interface OpenWishes {
  total: number;
  /** The first of them, by number. */
  numbers: number[];
  unnumbered: number;
}

/** The wishes somebody must still do something about; with one of them no campaign is counted (issue 5 rule 10). */
export async function openWishes(em: EntityManager, campaignId: string): Promise<OpenWishes> {
  const [row] = await rowsIn<OpenWishes>(
    em,
    `select count(*)::int as total, (count(*) filter (where number is null))::int as unnumbered,
       coalesce((array_agg(number order by number) filter (where number is not null))[1:${String(listed)}],
         '{}') as numbers
     from tree_wish where campaign_id = ? and state = any(?::text[])`,
    [campaignId, openStates],
  );
  return row ?? { total: 0, numbers: [], unnumbered: 0 };
}
