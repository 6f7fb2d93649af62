import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** One after the other: no two receipts with one number, no two purchases out of the same euro. */
export async function lockPot(em: EntityManager, campaignId: string): Promise<void> {
  await rowsIn(em, 'select pg_advisory_xact_lock(hashtextextended(?, 0))', [`pot:${campaignId}`]);
}
