import type { StreetsView } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { readTable } from '../import/read-table';
import { deriveDistricts } from './derive-districts';
import { mostStreets, readStreets, type ListedStreet } from './read-streets';
import { StreetQueries } from './street-queries';

/** A file becomes the street list as a whole, or nothing of it does. */
@Injectable()
export class ReplaceStreets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly queries: StreetQueries,
  ) {}

  async replace(content: Buffer, staff: StaffCaller): Promise<StreetsView> {
    const { rows } = await readTable(content, mostStreets);
    const { streets, problems, missingColumns } = readStreets(rows);
    if (problems.length + missingColumns.length > 0)
      throw new DomainError('conflict', { reason: 'import-has-problems' });
    if (streets.length === 0) throw new DomainError('unreadable', { reason: 'empty-file' });
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await write(em, streets, now);
      const derived = await deriveDistricts(em, streets);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'street-list-replaced',
        subjectType: 'table',
        // the list is one for the whole town; the line stands for this file
        subjectId: uuidv7(),
        details: { streets: streets.length, derived },
      });
      await em.flush();
    });
    return this.queries.view();
  }
}

/** Two who replace the list at once do it one after the other. */
async function write(em: EntityManager, streets: ListedStreet[], now: Date): Promise<void> {
  await rowsIn(em, "select pg_advisory_xact_lock(hashtextextended('street-list', 0))");
  await rowsIn(em, 'delete from street_district');
  await rowsIn(
    em,
    `insert into street_district (street_key, street, district, listed_at)
     select s.key, s.street, s.district, ?
     from jsonb_to_recordset(?::jsonb) as s(key text, street text, district text)`,
    [now, JSON.stringify(streets)],
  );
}
