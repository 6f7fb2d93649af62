import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessCodeFrom, normaliseAccessCode } from '@dabei/domain';
import pg from 'pg';
import type { CrowdFamily } from './crowd';

export interface WishSeason {
  /** The slug of the campaign. */
  campaign: string;
  title: string;
  /** Wished the roomy event only in third place; free places are left there. */
  family: CrowdFamily;
  /** Without e-mail: it gets a letter. */
  paperFamily: { last: string };
}

interface Wished {
  title: string;
  places: number;
  minimum: number | null;
  day: number;
}

/** One event more wish than there are places, one far too few wish, one with room for everybody. */
const events: readonly Wished[] = [
  { title: 'Fahrt in den Freizeitpark', places: 6, minimum: null, day: 20 },
  { title: 'Klettern am Turm', places: 8, minimum: null, day: 21 },
  { title: 'Zirkus für einen Tag', places: 10, minimum: null, day: 22 },
  { title: 'Kochen mit Kräutern', places: 8, minimum: null, day: 23 },
  { title: 'Fledermäuse suchen', places: 12, minimum: 10, day: 26 },
  { title: 'Wiese entdecken', places: 40, minimum: null, day: 27 },
];
/** The wishes of a list by the rest of its number; nobody but one asks for the bats. */
const lists: readonly (readonly number[])[] = [
  [0, 1, 2],
  [0, 2, 5],
  [1, 0, 3],
  [0],
  [2, 3, 5],
  [3, 1],
];

const slugOf = (id: string): string => `wuensche-${id.slice(0, 8)}`;

/** A campaign whose wish phase has just ended, with so many lists, straight into the town's database. */
export async function aWishSeason(
  databaseUrl: string,
  dataDir: string,
  { children = 48, title: wanted }: { children?: number; title?: string } = {},
): Promise<WishSeason> {
  const { SESSION_SECRET } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as {
    SESSION_SECRET: string;
  };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const campaign = randomUUID();
    const title = wanted ?? `Sommer der Wünsche ${campaign.slice(0, 4)}`;
    await client.query(
      `insert into campaign (id, slug, kind, title, phase, starts_on, ends_on, erase_on, wishes_open_at,
         wishes_close_at, created_at)
       values ($1, $2, 'holiday', $3, 'drawing', '2027-07-19', '2027-08-31', '2027-12-01',
         now() - interval '10 days', now() - interval '1 minute', now())`,
      [campaign, slugOf(campaign), title],
    );
    const ids = await insertEvents(client, campaign);
    const season = { client, campaign, ids, secret: SESSION_SECRET };
    for (let index = 0; index < children; index += 1)
      await insertFamily(season, lists[index % lists.length] ?? [], `Wunsch${String(index)}`);
    const family = await insertFamily(season, [0, 4, 1], 'Muster');
    const paper = `Papier${campaign.slice(0, 4)}`;
    await insertFamily(season, [5, 2], paper, true);
    return { campaign: slugOf(campaign), title, family, paperFamily: { last: paper } };
  } finally {
    await client.end();
  }
}

/** The day of the public number is here, without moving a clock that people are signed in by. */
export async function theDayComes(databaseUrl: string, campaign: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `update draw set drawn_on = current_date - 1
       where campaign_id = (select id from campaign where slug = $1)`,
      [campaign],
    );
  } finally {
    await client.end();
  }
}

async function insertEvents(client: pg.Client, campaign: string): Promise<string[]> {
  const organisation = randomUUID();
  await client.query(
    "insert into organisation (id, name, created_at) values ($1, 'Verein der Wünsche', now())",
    [organisation],
  );
  const ids: string[] = [];
  for (const { title, places, minimum, day } of events) {
    const [event, quota] = [randomUUID(), randomUUID()];
    await client.query(
      `insert into event (id, campaign_id, organisation_id, slug, title, topic, status, registration, audience,
         minimum_places, place, created_at, updated_at)
       values ($1, $2, $3, $4, $5, 'play', 'published', 'with-us', 'child-alone', $6, 'Halle', now(), now())`,
      [event, campaign, organisation, `e-${event.slice(0, 8)}`, title, minimum],
    );
    await client.query('insert into session (event_id, starts_at, ends_at) values ($1, $2, $3)', [
      event,
      `2027-07-${String(day)}T08:00Z`,
      `2027-07-${String(day)}T12:00Z`,
    ]);
    await client.query(
      "insert into quota (id, campaign_id, name, kind, capacity) values ($1, $2, 'Plätze', 'general', $3)",
      [quota, campaign, places],
    );
    await client.query('insert into event_quota (event_id, quota_id) values ($1, $2)', [
      event,
      quota,
    ]);
    ids.push(event);
  }
  return ids;
}

interface Season {
  client: pg.Client;
  campaign: string;
  ids: readonly string[];
  secret: string;
}

async function insertFamily(
  { client, campaign, ids, secret }: Season,
  wishes: readonly number[],
  last: string,
  onPaper = false,
): Promise<CrowdFamily> {
  const [household, childId, list] = [randomUUID(), randomUUID(), randomUUID()];
  const email = `wunsch-${household}@example.org`;
  const accessCode = accessCodeFrom(Buffer.from(randomUUID() + randomUUID()));
  const hash = createHmac('sha256', secret)
    .update(`access-code:${normaliseAccessCode(accessCode)}`)
    .digest('hex');
  await client.query(
    `insert into household (id, state, contact_by, access_code_hash, street, postcode, town, created_at)
     values ($1, 'active', $2, $3, 'Am Deich 7', '46562', 'Voerde', now())`,
    [household, onPaper ? 'letter' : 'mail', hash],
  );
  await client.query(
    `insert into guardian (household_id, first_name, last_name, search_key, email, email_confirmed_at)
     values ($1, 'Ada', $2, $3, $4, case when $4::text is null then null else now() end)`,
    [household, last, `ada ${last.toLowerCase()}`, onPaper ? null : email],
  );
  await client.query(
    `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
     values ($1, $2, 'Kind', $3, $4, '2018-03-01', now())`,
    [childId, household, last, `kind ${last.toLowerCase()}`],
  );
  await client.query(
    `insert into wish_list (id, campaign_id, household_id, child_id, state, channel, button_text, terms_version,
       submitted_at, changed_at)
     values ($1, $2, $3, $4, 'submitted', $5, 'Wünsche abgeben', '1', now() - interval '1 hour', now())`,
    [list, campaign, household, childId, onPaper ? 'sheet' : 'family'],
  );
  for (const [index, wish] of wishes.entries())
    await client.query('insert into wish (wish_list_id, event_id, position) values ($1, $2, $3)', [
      list,
      ids[wish],
      index + 1,
    ]);
  return { childId, accessCode, email };
}
