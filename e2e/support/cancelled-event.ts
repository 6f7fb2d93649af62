import pg from 'pg';
import { aCrowd } from './crowd';

/** An event of its own that does not take place; answers its path. */
export async function aCancelledEvent(): Promise<string> {
  const databaseUrl = process.env['E2E_DATABASE_URL'] ?? '';
  const { eventId, campaign } = await aCrowd(databaseUrl, process.env['E2E_DATA_DIR'] ?? '', {
    families: 0,
    places: 1,
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("update event set status = 'cancelled' where id = $1", [eventId]);
  } finally {
    await client.end();
  }
  return `/programm/${campaign}/klettern`;
}
