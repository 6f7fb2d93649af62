import { createHmac, randomUUID } from 'node:crypto';
import pg from 'pg';
import { finishOtherTrees } from './finished-trees';
import type { OwnTown } from './own-town';

export interface PaperCards {
  /** What the page of a card is called by. */
  codeOf: (number: number) => Promise<string>;
}

/** A wish tree with one shop and so many wishes for it; no card is printed yet. The seeded one is over. */
export async function paperCards(town: OwnTown, wishes: number): Promise<PaperCards> {
  const { databaseUrl, env } = town.stack;
  const campaign = randomUUID();
  const tree = randomUUID();
  await finishOtherTrees(databaseUrl, 'wunschbaum-2031');
  await inDatabase(databaseUrl, async (client) => {
    await client.query(
      `insert into tree_campaign (id, slug, title, phase, price_limit_cents, collect_until, gifts_until, handover_from,
         handover_until, erase_on, gift_place, handover_place, created_on)
       values ($1, 'wunschbaum-2031', 'Wunschbaum 2031', 'published', 3000, '2031-11-07', '2031-12-12', '2031-12-19',
         '2031-12-19', '2032-02-15', 'Familienbüro', 'Familienbüro', '2099-01-01')`,
      [campaign],
    );
    await client.query(
      `insert into tree (id, campaign_id, number, name, address)
       values ($1, $2, 1, 'Bäckerei von Hohenstein-Öztürk am Stadtpark', 'Marktstraße 4')`,
      [tree, campaign],
    );
    await client.query(
      `insert into tree_wish (id, campaign_id, number, mode, state, age_band, kind, words, consent_version, outlet,
         tree_id, entered_on, published_on)
       select given.id::uuid, $1, row_number() over (), 'full', 'published', '6-8', 'book', 'Ein Buch über Sterne', 1,
         'tree', $2, current_date, current_date
       from unnest($3::text[]) as given (id)`,
      [campaign, tree, Array.from({ length: wishes }, () => randomUUID())],
    );
  });
  const codeOf = async (number: number): Promise<string> => {
    const card = await inDatabase(databaseUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `select c.id from wish_card c join tree_wish w on w.id = c.wish_id
         where w.campaign_id = $1 and w.number = $2 and c.state <> 'lost'`,
        [campaign, number],
      );
      return rows[0]?.id ?? '';
    });
    // as the server makes it: the database keeps only a hash of it
    const mark = createHmac('sha256', env['SESSION_SECRET'] ?? '').update(`card:${card}`);
    return mark.digest('hex').slice(0, 32);
  };
  return { codeOf };
}

async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
