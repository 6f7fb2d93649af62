import type { Database } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';

/** A family whose guardians have proven these addresses; its id. */
export async function aProvenFamily(
  database: Database,
  ...emails: readonly string[]
): Promise<string> {
  const id = randomUUID();
  await database.rows(
    `insert into household (id, state, contact_by, created_at) values (?, 'active', 'mail', '2027-01-01')`,
    [id],
  );
  for (const email of emails)
    await database.rows(
      `insert into guardian (id, household_id, first_name, last_name, search_key, email, email_confirmed_at)
       values (?, ?, 'Kim', 'Beispiel', 'kim beispiel', ?, '2027-01-01')`,
      [randomUUID(), id, email],
    );
  return id;
}
