import { searchKey } from '@dabei/domain';
import { Database, RunsEvery, rowsIn, type ScheduledWork } from '@dabei/server/platform';

const atOnce = 500;

/** Organisations that came another way than over the desk get the key they are found by. */
@RunsEvery('fill-organisation-keys', 3600)
export class FillSearchKeys implements ScheduledWork {
  constructor(private readonly database: Database) {}

  run(): Promise<number> {
    return this.database.transact(async (em) => {
      const found = await rowsIn<{ id: string; name: string }>(
        em,
        "select id, name from organisation where search_key = '' and name ~ '\\w' limit ?",
        [atOnce],
      );
      await rowsIn(
        em,
        `update organisation o set search_key = k.key
         from jsonb_to_recordset(?::jsonb) as k(id uuid, key text) where o.id = k.id`,
        [JSON.stringify(found.map(({ id, name }) => ({ id, key: searchKey(name) })))],
      );
      return found.length;
    });
  }
}
