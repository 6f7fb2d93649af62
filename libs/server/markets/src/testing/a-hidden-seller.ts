import type { Database } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';

/** A protected family that sells: "Alex Verborgen", reached by phone. */
export async function aHiddenSeller(database: Database): Promise<string> {
  const [household, seller] = [randomUUID(), randomUUID()];
  await database.rows(
    `insert into household (id, state, protected, created_at) values (?, 'active', true, '2027-01-01')`,
    [household],
  );
  await database.rows(
    `insert into guardian (household_id, first_name, last_name, search_key, phone, email)
     values (?, 'Alex', 'Verborgen', 'alexverborgen', '02855 1234', 'alex@example.org')`,
    [household],
  );
  await database.rows(
    `insert into seller (id, household_id, kind, created_at) values (?, ?, 'private', '2027-04-01')`,
    [seller, household],
  );
  return seller;
}
