import pg from 'pg';
import type { Crowd } from './crowd';

export const organiserEmail = 'verein@example.org';

/** The town's office, as the foot of every page names it. */
export async function anOffice(databaseUrl: string): Promise<void> {
  const office = {
    town: 'Voerde',
    name: 'Familienbüro',
    phone: '02855 80-000',
    email: 'buero@dabei.example',
    address: 'Rathausplatz, 46562 Voerde',
    hours: 'Montag bis Freitag 8–12 Uhr',
  };
  await withClient(databaseUrl, async (client) => {
    await client.query(
      "insert into setting (key, value, changed_at) values ('office', $1, now()) on conflict do nothing",
      [JSON.stringify(office)],
    );
  });
}

/** The event of a crowd is over: everybody was there, and its organiser has an address. */
export async function everybodyWasThere(databaseUrl: string, { eventId }: Crowd): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query("update registration set state = 'attended' where event_id = $1", [eventId]);
    await client.query(
      'update organisation set email = $1 where id = (select organisation_id from event where id = $2)',
      [organiserEmail, eventId],
    );
  });
}

/** The numbers of a campaign, as its publishing writes them. */
export async function publishedNumbers(databaseUrl: string, campaign: string): Promise<void> {
  const content = {
    campaign: { slug: campaign, title: 'Andrang' },
    madeAt: '2027-09-01T08:00:00.000Z',
    events: 58,
    organisers: 24,
    capacity: 880,
    children: 415,
    byAge: [
      { band: 'under-6', children: null },
      { band: '6-9', children: 235 },
      { band: '10-13', children: 145 },
      { band: '14-17', children: 25 },
      { band: 'adult', children: null },
    ],
  };
  await withClient(databaseUrl, async (client) => {
    await client.query(
      `insert into report (campaign_id, kind, content, made_at, made_by)
       select id, 'public', $1, now(), 'journey' from campaign where slug = $2`,
      [JSON.stringify(content), campaign],
    );
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
