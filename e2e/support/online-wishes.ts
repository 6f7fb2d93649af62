import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface OnlineWishes {
  campaign: string;
  numbers: number[];
}

/** So many open wishes more, which can be claimed online, in the wish tree of the demo town. */
export async function onlineWishes(databaseUrl: string, count: number): Promise<OnlineWishes> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: campaigns } = await client.query<{ id: string; slug: string }>(
      "select id, slug from tree_campaign where phase = 'published' order by created_on desc limit 1",
    );
    const [campaign] = campaigns;
    if (campaign === undefined) throw new Error('The demo town has no wish tree.');
    const { rows } = await client.query<{ number: number }>(
      `insert into tree_wish (id, campaign_id, number, mode, state, age_band, kind, words, consent_version, outlet,
         entered_on, published_on)
       select given.id::uuid, $1, last.number + row_number() over (), 'full', 'published', '6-8', 'book',
         'Ein Buch über Sterne', 1, 'online', current_date, current_date
       from unnest($2::text[]) as given (id),
         (select coalesce(max(number), 0) as number from tree_wish where campaign_id = $1) as last
       returning number`,
      [campaign.id, Array.from({ length: count }, () => randomUUID())],
    );
    return { campaign: campaign.slug, numbers: rows.map(({ number }) => number) };
  } finally {
    await client.end();
  }
}

/** What became of these wishes: how many promises each of them has that still count. */
export async function promisesOf(
  databaseUrl: string,
  numbers: readonly number[],
): Promise<Map<number, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ number: number; live: number }>(
      `select w.number, count(p.id) filter (where p.state in ('held', 'promised', 'kept'))::int as live
       from tree_wish w left join pledge p on p.wish_id = w.id
       where w.number = any($1) group by w.number`,
      [numbers],
    );
    return new Map(rows.map(({ number, live }) => [number, live]));
  } finally {
    await client.end();
  }
}
