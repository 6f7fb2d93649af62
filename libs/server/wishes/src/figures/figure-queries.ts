import {
  giftWays,
  treeCounts,
  type TreeCounts,
  type TreeFigures,
  type TreeQuery,
} from '@dabei/contracts';
import {
  localDateOf,
  mayEraseTree,
  suppressSmallList,
  wishAgeBands,
  wishKinds,
  type TreePhase,
  treePhasesByCurrency,
} from '@dabei/domain';
import { CONFIG, Clock, Database, notFound, rowsIn, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { countTree } from './count-tree';

interface Campaign {
  id: string;
  slug: string;
  phase: TreePhase;
  eraseOn: string;
  kept: unknown;
  countedOn: string | null;
}

/** The figures of a campaign: counted now, or as they were kept when it was erased. */
@Injectable()
export class FigureQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read({ campaign: slug }: TreeQuery): Promise<TreeFigures> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    return this.database.transact(async (em) => {
      const [campaign] = await rowsIn<Campaign>(
        em,
        `select c.id, c.slug, c.phase, c.erase_on::text as "eraseOn", f.figures as kept,
           f.counted_on::text as "countedOn"
         from tree_campaign c left join tree_figures f on f.campaign_id = c.id
         where ?::text is null or c.slug = ?
         order by array_position(?::text[], c.phase) nulls last, c.created_on desc, c.slug desc limit 1`,
        [slug ?? null, slug ?? null, `{${treePhasesByCurrency.join(',')}}`],
      );
      if (campaign === undefined) throw notFound();
      const { id, phase, eraseOn, kept, countedOn } = campaign;
      const counts =
        phase === 'erased' ? treeCounts.parse(kept) : treeCounts.parse(await countTree(em, id));
      return {
        ...{ campaign: campaign.slug, phase, eraseOn, countedOn },
        mayErase: mayEraseTree(phase, { today, eraseOn }),
        ...shownCounts(counts),
      };
    });
  }
}

function shownCounts(
  counts: TreeCounts,
): Omit<TreeFigures, 'campaign' | 'phase' | 'eraseOn' | 'countedOn' | 'mayErase'> {
  const { byBand, byKind, byMode, byWay, ...plain } = counts;
  return {
    ...plain,
    byBand: shown(wishAgeBands, byBand),
    byKind: shown(wishKinds, byKind),
    byMode: shown(['lean', 'full'], byMode),
    byWay: shown(giftWays, byWay),
  };
}

function shown(
  keys: readonly string[],
  counts: Record<string, number>,
): { key: string; count: number | null }[] {
  const there = keys.filter((key) => (counts[key] ?? 0) > 0);
  const list = suppressSmallList(there.map((key) => counts[key] ?? 0));
  return there.map((key, at) => ({ key, count: list.counts[at] ?? null }));
}
