import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export interface TodaysPass {
  path: string;
  pin: string;
  eventId: string;
  title: string;
}

/** The pass of the demo town, whose event takes place today, with nobody ticked yet. */
export async function todaysPass(): Promise<TodaysPass> {
  const file = join(process.env['E2E_DATA_DIR'] ?? '', 'demo-sign-ins.json');
  const ways = JSON.parse(readFileSync(file, 'utf8')) as {
    who: string;
    where: string;
    how: string;
  }[];
  const pass = ways.find(({ who }) => who === 'Betreuung');
  const title = /for "(.*)"$/.exec(pass?.how ?? '')?.[1] ?? '';
  const pin = /PIN (\d{6})/.exec(pass?.how ?? '')?.[1] ?? '';
  const client = new pg.Client({ connectionString: process.env['E2E_DATABASE_URL'] });
  await client.connect();
  try {
    const { rows } = await client.query<{ event_id: string }>(
      `select c.event_id from companion_pass p join companion c on c.id = p.companion_id
       join event e on e.id = c.event_id where e.title = $1 and p.revoked_at is null`,
      [title],
    );
    const eventId = rows[0]?.event_id ?? '';
    // from a minute ago until before midnight, so that the journey also works late in the evening
    await client.query(
      `update session set starts_at = now() - interval '1 minute',
         ends_at = least(now() + interval '3 hours',
           (date_trunc('day', now() at time zone 'Europe/Berlin') + interval '23 hours 59 minutes')
             at time zone 'Europe/Berlin')
       where event_id = $1`,
      [eventId],
    );
    await client.query(
      `update companion_pass set valid_from = now() - interval '1 day'
       where companion_id in (select id from companion where event_id = $1)`,
      [eventId],
    );
    await client.query(
      'delete from presence where registration_id in (select id from registration where event_id = $1)',
      [eventId],
    );
    await client.query('delete from day_action where event_id = $1', [eventId]);
    return { path: new URL(pass?.where ?? '').pathname, pin, eventId, title };
  } finally {
    await client.end();
  }
}
