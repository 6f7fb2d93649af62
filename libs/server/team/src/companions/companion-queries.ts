import type { CompanionPerson, CompanionView } from '@dabei/contracts';
import { localDateOf, searchKey } from '@dabei/domain';
import { CONFIG, Clock, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { likeWords } from '../search/like-words';
import { nameKeySql } from '../search/name-key-sql';
import { personColumns, personStanding, type PersonRow } from '../clearance/person-standing';

interface CompanionRow extends PersonRow {
  id: string;
  event_id: string;
  title: string;
  first_day: string | null;
  last_day: string | null;
  valid_from: string | null;
  valid_until: string | null;
}

const isAhead = `coalesce((select max(n.ends_at) from session n where n.event_id = e.id) > ?, true)`;

/** Who accompanies what, with how each person stands and the pass that works. */
@Injectable()
export class CompanionQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Known people to assign, found by a part of the name. */
  async people(q: string): Promise<CompanionPerson[]> {
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    const rows = await this.database.rows<PersonRow>(
      `select ${personColumns} from staff s left join clearance l on l.account_id = s.account_id
       where s.active and ${nameKeySql('s.name')} like all(?::text[])
       order by s.name collate "de-x-icu", s.account_id limit 20`,
      [likeWords(searchKey(q))],
    );
    return rows.map((row) => {
      const { accountId, name, standing, endsOn } = personStanding(row, today);
      return { accountId, name, standing, endsOn };
    });
  }

  /** Of one event, or of an organisation's events that are not over yet. */
  async list(by: 'event' | 'organisation', id: string): Promise<CompanionView[]> {
    const now = await this.clock.now();
    const zone = this.config.townZone;
    const rows = await this.database.rows<CompanionRow>(
      `select c.id, c.event_id, e.title, ${personColumns}, p.valid_from, p.valid_until,
         (select (min(n.starts_at) at time zone ?)::date::text from session n
          where n.event_id = e.id) as first_day,
         (select (max(n.ends_at) at time zone ?)::date::text from session n
          where n.event_id = e.id) as last_day
       from companion c join event e on e.id = c.event_id
         join staff s on s.account_id = c.account_id
         left join clearance l on l.account_id = c.account_id
         left join companion_pass p on p.companion_id = c.id and p.revoked_at is null
           and p.valid_until > ?
       where e.${by === 'event' ? 'id' : 'organisation_id'} = ? and (? or ${isAhead})
       order by first_day nulls last, e.title collate "de-x-icu", s.name collate "de-x-icu", c.id
       limit 300`,
      [zone, zone, now, id, by === 'event', now],
    );
    const today = localDateOf(now, zone);
    return rows.map((row) => companionView(row, today));
  }
}

function companionView(row: CompanionRow, today: string): CompanionView {
  const { valid_from: from, valid_until: until } = row;
  return {
    id: row.id,
    eventId: row.event_id,
    eventTitle: row.title,
    firstDay: row.first_day,
    lastDay: row.last_day,
    person: personStanding(row, today),
    pass:
      from === null || until === null
        ? null
        : {
            validFrom: new Date(from).toISOString(),
            validUntil: new Date(until).toISOString(),
          },
  };
}
