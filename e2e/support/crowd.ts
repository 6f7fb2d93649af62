import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { accessCodeFrom, normaliseAccessCode } from '@dabei/domain';

export interface CrowdFamily {
  childId: string;
  accessCode: string;
  email: string;
}

export interface Crowd {
  eventId: string;
  /** The slug of the campaign. */
  campaign: string;
  families: CrowdFamily[];
}

/** Families at the gate of one event with few places, written straight into the town's database. */
export async function aCrowd(
  databaseUrl: string,
  dataDir: string,
  wanted: { families: number; places: number },
): Promise<Crowd> {
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as {
    SESSION_SECRET: string;
  };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { eventId, campaign } = await anEvent(client, wanted.places);
    const families: CrowdFamily[] = [];
    for (let index = 0; index < wanted.families; index += 1) {
      families.push(await aFamily(client, secrets.SESSION_SECRET, index));
    }
    return { eventId, campaign, families };
  } finally {
    await client.end();
  }
}

const slugOf = (campaignId: string): string => `andrang-${campaignId.slice(0, 8)}`;

async function anEvent(
  client: pg.Client,
  places: number,
): Promise<{ eventId: string; campaign: string }> {
  const ids = {
    campaign: randomUUID(),
    organisation: randomUUID(),
    event: randomUUID(),
    quota: randomUUID(),
  };
  await client.query(
    `insert into campaign (id, slug, kind, title, phase, starts_on, ends_on, erase_on, created_at)
     values ($1, $2, 'holiday', 'Andrang', 'open', '2027-07-19', '2027-08-31', '2027-12-01', now())`,
    [ids.campaign, slugOf(ids.campaign)],
  );
  await client.query(
    "insert into organisation (id, name, created_at) values ($1, 'Verein', now())",
    [ids.organisation],
  );
  await client.query(
    `insert into event (id, campaign_id, organisation_id, slug, title, topic, status, registration, audience, place,
       created_at, updated_at)
     values ($1, $2, $3, 'klettern', 'Klettern', 'sport', 'published', 'with-us', 'child-alone', 'Voerde', now(), now())`,
    [ids.event, ids.campaign, ids.organisation],
  );
  await client.query(
    "insert into session (event_id, starts_at, ends_at) values ($1, '2027-07-20T08:00Z', '2027-07-20T12:00Z')",
    [ids.event],
  );
  await client.query(
    "insert into quota (id, campaign_id, name, kind, capacity) values ($1, $2, 'Plätze', 'general', $3)",
    [ids.quota, ids.campaign, places],
  );
  await client.query('insert into event_quota (event_id, quota_id) values ($1, $2)', [
    ids.event,
    ids.quota,
  ]);
  return { eventId: ids.event, campaign: slugOf(ids.campaign) };
}

async function aFamily(
  client: pg.Client,
  sessionSecret: string,
  index: number,
): Promise<CrowdFamily> {
  const household = randomUUID();
  const childId = randomUUID();
  const email = `crowd-${household}@example.org`;
  const accessCode = accessCodeFrom(Buffer.from(randomUUID() + randomUUID()));
  const hash = createHmac('sha256', sessionSecret)
    .update(`access-code:${normaliseAccessCode(accessCode)}`)
    .digest('hex');
  await client.query(
    "insert into household (id, state, contact_by, access_code_hash, created_at) values ($1, 'active', 'mail', $2, now())",
    [household, hash],
  );
  await client.query(
    `insert into guardian (household_id, first_name, last_name, search_key, email, email_confirmed_at)
     values ($1, 'Ada', $2, $3, $4, now())`,
    [household, `Muster${String(index)}`, `ada muster${String(index)}`, email],
  );
  await client.query(
    `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
     values ($1, $2, 'Kind', $3, $4, '2018-03-01', now())`,
    [childId, household, `Muster${String(index)}`, `kind muster${String(index)}`],
  );
  return { childId, accessCode, email };
}
