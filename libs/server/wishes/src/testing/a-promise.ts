import type { Database } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';

/** Somebody promised this wish until the last gift day; who it is stays sealed. */
export async function aPromise(
  database: Database,
  campaignId: string,
  wishId: string,
  { until = '2026-12-14', state = 'promised' } = {},
): Promise<string> {
  const [donorId, id] = [randomUUID(), randomUUID()];
  await database.rows(
    `insert into donor (id, campaign_id, sealed, key_id, created_on) values (?, ?, ?, 'k', '2026-11-21')`,
    [donorId, campaignId, Buffer.from('sealed')],
  );
  await database.rows(
    `insert into pledge (id, wish_id, donor_id, state, channel, promised_until, created_at)
     values (?, ?, ?, ?, 'online', ?, '2026-11-21T10:00:00Z')`,
    [id, wishId, donorId, state, until],
  );
  return id;
}
