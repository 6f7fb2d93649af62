import type { ClearanceList } from '@dabei/contracts';
import { addDays, CLEARANCE_DUE_DAYS, localDateOf, searchKey } from '@dabei/domain';
import { CONFIG, Clock, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { likeWords } from '../search/like-words';
import { nameKeySql } from '../search/name-key-sql';
import { personColumns, personStanding, type PersonRow } from './person-standing';

const pageSize = 50;

/** Everybody who works with children or ever showed a certificate. */
const people = `
  with person as (
    select ${personColumns},
      (select (min(n.starts_at) at time zone ?)::date::text
       from companion c join event e on e.id = c.event_id and e.status <> 'cancelled'
         join session n on n.event_id = c.event_id
       where c.account_id = s.account_id and n.ends_at > ?) as next_on
    from staff s left join clearance l on l.account_id = s.account_id
    where s.active and ${nameKeySql('s.name')} like all(?::text[])
      and (l.account_id is not null
        or exists (select from companion c where c.account_id = s.account_id))
  )`;

/** A new certificate is wanted: of who has none that counts and comes again, or whose ends soon. */
const isDue = `(not ? or (seen_on is null and next_on is not null) or relevant_entry
  or seen_on::date > issued_on::date + interval '3 months'
  or seen_on::date + interval '5 years' <= ?::date)`;

/** Who has shown a certificate, until when it counts, and who still has to. */
@Injectable()
export class ClearanceQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(q: string, onlyDue: boolean, page: number): Promise<ClearanceList> {
    const now = await this.clock.now();
    const today = localDateOf(now, this.config.townZone);
    const soon = addDays(today, CLEARANCE_DUE_DAYS);
    const values = [this.config.townZone, now, likeWords(searchKey(q)), onlyDue, soon];
    const [count, rows] = await Promise.all([
      this.database.row<{ total: number }>(
        `${people} select count(*)::int as total from person where ${isDue}`,
        values,
      ),
      this.database.rows<PersonRow & { next_on: string | null }>(
        `${people} select * from person where ${isDue}
         order by next_on nulls last, name collate "de-x-icu", account_id limit ? offset ?`,
        [...values, pageSize, (page - 1) * pageSize],
      ),
    ]);
    return {
      total: count?.total ?? 0,
      pageSize,
      people: rows.map((row) => ({ ...personStanding(row, today), nextEventOn: row.next_on })),
    };
  }
}
