import { type Client } from 'pg';
import { insertRows } from './insert-rows';
import { streetDistricts } from './people/street-districts';
import { type Town } from './town';

const tablesInOrder = [
  'organisation',
  'campaign',
  'event',
  'session',
  'quota',
  'event_quota',
  'question',
  'tally',
  'household',
  'guardian',
  'child',
  'basket',
  'registration',
  'statistics_answer',
  'place_offer',
  'mail',
  'task',
  'setting',
  'page',
  'wish_list',
  'wish',
] as const satisfies (keyof Town)[];

/** Later registrations must stand behind the seeded ones. */
async function continueLine(client: Client, town: Town): Promise<void> {
  const last = town.registration.reduce((rank, row) => Math.max(rank, row.rank ?? 0), 0);
  if (last > 0) await client.query("select setval('waiting_rank', $1)", [last]);
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function writeTown(client: Client, town: Town): Promise<void> {
  for (const table of tablesInOrder) await insertRows(client, table, town[table]);
  await insertRows(
    client,
    'street_district',
    streetDistricts(town.household, town.campaign[0]?.created_at ?? new Date(0)),
  );
  await continueLine(client, town);
}

type Further = () => Promise<unknown>;
const nothingFurther: Further = () => Promise.resolve();

/** Writes a whole town, and what `further` adds to it, in one transaction: all of it or nothing. */
export async function insertTown(
  client: Client,
  town: Town,
  further: Further = nothingFurther,
): Promise<void> {
  await inTransaction(client, async () => {
    await writeTown(client, town);
    await further();
  });
}

/** Empties every table a town fills, and what hangs on them, and writes this town instead. */
export async function replaceTown(
  client: Client,
  town: Town,
  further: Further = nothingFurther,
): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(
      `truncate ${tablesInOrder.join(', ')}, street_district, tree_campaign, market, community_day, seller, bill cascade`,
    );
    await writeTown(client, town);
    await further();
  });
}

/** Is there anything in the database that a town would stand beside? */
export async function hasTown(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    `select exists (select from campaign) or exists (select from household)
       or exists (select from organisation) as found`,
  );
  return rows[0]?.found ?? false;
}
