import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { accessCodeFrom } from '@dabei/domain';
import type { Client } from 'pg';

const CHILDREN = 2;

export interface CrowdFamily {
  at: number;
  household: string;
  accessCode: string;
  children: string[];
}

const rows = (
  client: Client,
  table: string,
  values: readonly Record<string, string>[],
): Promise<unknown> => {
  const columns = Object.keys(values[0] ?? {});
  return client.query(
    `insert into ${table} (${columns.join(', ')})
     select ${columns.join(', ')} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(values)],
  );
};

/** Events with so many places each, on days of their own, so that a child may be at all of them. */
async function insertEvents(client: Client, count: number, places: number): Promise<string[]> {
  const now = new Date();
  const campaign = randomUUID();
  const organisation = randomUUID();
  await client.query(
    `insert into campaign (id, slug, kind, title, phase, starts_on, ends_on, erase_on, created_at)
     values ($1, $2, 'holiday', 'Andrang', 'open', current_date + 30, current_date + 120, current_date + 300, now())`,
    [campaign, `andrang-${campaign.slice(0, 8)}`],
  );
  await client.query(
    "insert into organisation (id, name, created_at) values ($1, 'Verein', now())",
    [organisation],
  );
  const events = Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    quota: randomUUID(),
    session: randomUUID(),
    startsAt: new Date(now.getTime() + (31 + at) * 86_400_000),
  }));
  await client.query(
    `insert into event (id, campaign_id, organisation_id, slug, title, topic, status, registration, audience, place,
       created_at, updated_at)
     select id, $2, $3, 'angebot-' || n, 'Angebot ' || n, 'sport', 'published', 'with-us', 'child-alone', 'Voerde',
       now(), now()
     from unnest($1::uuid[]) with ordinality as e (id, n)`,
    [events.map(({ id }) => id), campaign, organisation],
  );
  await client.query(
    `insert into session (id, event_id, starts_at, ends_at)
     select s, e, t, t + interval '3 hours' from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as r (s, e, t)`,
    [
      events.map(({ session }) => session),
      events.map(({ id }) => id),
      events.map(({ startsAt }) => startsAt),
    ],
  );
  await client.query(
    `insert into quota (id, campaign_id, name, kind, capacity)
     select q, $2, 'Plätze', 'general', $3 from unnest($1::uuid[]) as r (q)`,
    [events.map(({ quota }) => quota), campaign, places],
  );
  await client.query(
    `insert into event_quota (event_id, quota_id) select * from unnest($1::uuid[], $2::uuid[])`,
    [events.map(({ id }) => id), events.map(({ quota }) => quota)],
  );
  return events.map(({ id }) => id);
}

/** Families with two children each and a code to sign in with. */
async function insertFamilies(
  client: Client,
  sessionSecret: string,
  count: number,
): Promise<CrowdFamily[]> {
  const families = Array.from({ length: count }, (_, at) => ({
    at,
    household: randomUUID(),
    accessCode: accessCodeFrom(randomBytes(16)),
    children: Array.from({ length: CHILDREN }, () => randomUUID()),
  }));
  const at = new Date().toISOString();
  const hashOf = (code: string): string =>
    createHmac('sha256', sessionSecret)
      .update(`access-code:${code.replaceAll('-', '')}`)
      .digest('hex');
  await client.query(
    `insert into household (id, state, contact_by, access_code_hash, created_at)
     select id, 'active', 'mail', hash, $3 from unnest($1::uuid[], $2::text[]) as r (id, hash)`,
    [families.map(({ household }) => household), families.map((one) => hashOf(one.accessCode)), at],
  );
  await rows(
    client,
    'guardian',
    families.map(({ household, at: number }) => ({
      id: randomUUID(),
      household_id: household,
      first_name: 'Ada',
      last_name: `Muster${String(number)}`,
      search_key: `ada muster${String(number)}`,
      email: `familie-${String(number)}@example.org`,
      email_confirmed_at: at,
    })),
  );
  await rows(
    client,
    'child',
    families.flatMap(({ household, children, at: number }) =>
      children.map((id, index) => ({
        id,
        household_id: household,
        first_name: `Kind${String(index)}`,
        last_name: `Muster${String(number)}`,
        search_key: `kind${String(index)} muster${String(number)}`,
        birth_date: '2018-03-01',
        created_at: at,
      })),
    ),
  );
  return families;
}

/** Families at the gate: everything the opening minute needs, written straight into an empty town. */
export async function insertCrowd(
  client: Client,
  sessionSecret: string,
  { families, events, places }: { families: number; events: number; places: number },
): Promise<{ eventIds: string[]; families: CrowdFamily[] }> {
  return {
    eventIds: await insertEvents(client, events, places),
    families: await insertFamilies(client, sessionSecret, families),
  };
}
