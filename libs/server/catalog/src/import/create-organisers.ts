import { searchKey } from '@dabei/domain';
import { rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CheckedLines } from './check-lines';

/** Writes the organisers nobody knew; returns all of them by the search key of their name. */
export async function createOrganisers(
  em: EntityManager,
  known: ReadonlyMap<string, string>,
  { newOrganisers, events }: CheckedLines,
  now: Date,
): Promise<Map<string, string>> {
  const all = new Map(known);
  for (const name of newOrganisers) {
    const id = uuidv7();
    const said = events.find(
      (event) => event.organiserEmail !== null && searchKey(event.organiser) === searchKey(name),
    );
    await rowsIn(
      em,
      'insert into organisation (id, name, search_key, email, created_at) values (?, ?, ?, ?, ?)',
      [id, name, searchKey(name), said?.organiserEmail ?? null, now],
    );
    all.set(searchKey(name), id);
  }
  return all;
}
