import {
  peopleCountLimit,
  tableRowLimit,
  type PeopleIds,
  type PeoplePage,
  type PeopleQuery,
  type PeopleRows,
  type PersonRow,
} from '@dabei/contracts';
import { CONFIG, Database, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { participantColumns, participantTables, withAge } from '../desk/participant-queries';
import { peopleConditions, type Condition } from './people-conditions';
import { behind, orderBy, peopleOrder, reversed } from './people-order';

const pageSize = 50;
// all of them are there, but PostgreSQL leaves out a left join that neither filter nor order asks for
const found = `registration r left join child c on c.id = r.child_id left join event e on e.id = r.event_id
  left join household h on h.id = r.household_id
  left join (select event_id, min(starts_at) as starts_at from session group by event_id) first
    on first.event_id = r.event_id`;

type Row = Omit<PersonRow, 'age'> & { birthDate: string; firstDay: string | null };

const rowsByIds = `
  select ${participantColumns}, r.household_id as "householdId", e.id as "eventId", e.title as "eventTitle",
    (select to_json(min(s.starts_at))#>>'{}' from session s where s.event_id = e.id) as "startsAt"
  from unnest(?::uuid[]) with ordinality as wanted (id, place)
    join registration r on r.id = wanted.id join event e on e.id = r.event_id ${participantTables}
  order by wanted.place`;

/** Participants across events: a filter finds ids page by page, then only these rows are read. */
@Injectable()
export class PeopleQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  async page(query: PeopleQuery): Promise<PeoplePage> {
    const conditions = peopleConditions(query, this.config.townZone);
    const backwards = query.vor !== undefined;
    const order = backwards ? reversed(peopleOrder(query)) : peopleOrder(query);
    const last = query.vor ?? query.nach;
    const cursor = last === undefined ? [] : [{ sql: behind(order, found), params: [last] }];
    const [ids, count] = await Promise.all([
      this.ids([...conditions, ...cursor], orderBy(order), pageSize + 1),
      this.count(conditions),
    ]);
    const more = ids.length > pageSize;
    const shown = ids.slice(0, pageSize);
    if (backwards) shown.reverse();
    return {
      people: await this.rowsOf(shown),
      found: count,
      before: backwards ? more : last !== undefined,
      after: backwards || more,
    };
  }

  /** Everybody the filter finds, for an action on all of them. */
  async everybody(query: PeopleQuery): Promise<PeopleIds> {
    const conditions = peopleConditions(query, this.config.townZone);
    const ids = await this.ids(conditions, orderBy(peopleOrder(query)), peopleCountLimit + 1);
    return { ids: ids.slice(0, peopleCountLimit), more: ids.length > peopleCountLimit };
  }

  /** Everybody the filter finds with what is seen of them, for a file. */
  async everyRow(query: PeopleQuery): Promise<PeopleRows> {
    const conditions = peopleConditions(query, this.config.townZone);
    const ids = await this.ids(conditions, orderBy(peopleOrder(query)), tableRowLimit + 1);
    return { people: await this.rowsOf(ids) };
  }

  private async ids(
    conditions: readonly Condition[],
    order: string,
    limit: number,
  ): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select r.id from ${found} ${where(conditions)} order by ${order} limit ${String(limit)}`,
      paramsOf(conditions),
    );
    return rows.map(({ id }) => id);
  }

  private async count(conditions: readonly Condition[]): Promise<number> {
    const row = await this.database.row<{ found: number }>(
      `select count(*)::int as found from (
         select 1 from ${found} ${where(conditions)} limit ${String(peopleCountLimit + 1)}) as counted`,
      paramsOf(conditions),
    );
    return row?.found ?? 0;
  }

  private async rowsOf(ids: readonly string[]): Promise<PersonRow[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.rows<Row>(rowsByIds, [
      this.config.townZone,
      `{${ids.join(',')}}`,
    ]);
    return rows.map(withAge);
  }
}

const where = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : `where ${conditions.map(({ sql }) => `(${sql})`).join(' and ')}`;
const paramsOf = (conditions: readonly Condition[]): unknown[] =>
  conditions.flatMap(({ params }) => [...params]);
