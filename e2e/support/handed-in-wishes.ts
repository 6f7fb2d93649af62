import { randomUUID } from 'node:crypto';
import pg from 'pg';

const words = [
  'Ein Puzzle mit Pferden',
  'Ein Hörspiel',
  'Ein Springseil',
  'Bunte Knete',
  'Ein Malbuch',
  'Ein Kartenspiel',
  'Ein Kreisel',
  'Ein Ball, bitte anrufen: 0281 1234567',
];

/** Eight wishes of a campaign as bodies hand them in; the last one tells too much. */
export async function handInWishes(databaseUrl: string, slug: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const wish of words)
      await client.query(
        `insert into tree_wish (id, campaign_id, mode, state, age_band, kind, words, price_cents, consent_version, entered_on)
         select $1, id, 'full', 'submitted', '6-8', 'toy', $2, 1500, 1, created_on from tree_campaign where slug = $3`,
        [randomUUID(), wish, slug],
      );
  } finally {
    await client.end();
  }
}
