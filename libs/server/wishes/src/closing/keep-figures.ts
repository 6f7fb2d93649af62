import type { TreeCounts } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The counts that stay when everything else goes; the first ones stand. */
export async function keepFigures(
  em: EntityManager,
  campaignId: string,
  figures: TreeCounts,
  today: string,
): Promise<void> {
  await rowsIn(
    em,
    `insert into tree_figures (campaign_id, figures, counted_on) values (?, ?, ?)
     on conflict (campaign_id) do nothing`,
    [campaignId, JSON.stringify(figures), today],
  );
}
