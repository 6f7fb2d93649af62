import type { DrawChange } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A run that is about to be solved. */
export interface StoredRun {
  id: string;
  campaignId: string;
  state: string;
  final: boolean;
  changes: DrawChange[];
  seconds: number;
}

export async function storedRun(em: EntityManager, id: string): Promise<StoredRun | null> {
  const [row] = await rowsIn<StoredRun>(
    em,
    `select id, campaign_id as "campaignId", state, final, changes, seconds from draw_run where id = ?`,
    [id],
  );
  return row ?? null;
}
