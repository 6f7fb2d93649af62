import type { TreeTour } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** When parcels are fetched from the shops, in order; what was called off is left out. */
export async function tourDays(em: EntityManager, campaignId: string): Promise<TreeTour[]> {
  return rowsIn<TreeTour>(
    em,
    `select on_day::text as day, hours from tree_tour where campaign_id = ? and not cancelled
     order by on_day limit 100`,
    [campaignId],
  );
}
