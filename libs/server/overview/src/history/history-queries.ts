import type { History, HistoryLine, HistorySubject } from '@dabei/contracts';
import { Database, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { aboutOf, existsQuery, subjectsOf } from './history-subjects';

const pageSize = 40;

export interface HistoryWanted {
  subject: HistorySubject;
  id: string;
  before?: string | undefined;
}

const query = (subject: HistorySubject): string => `
  with wanted as (select ?::uuid as id), subject as (${subjectsOf[subject]}),
  page as (
    select a.*, s.registration_id from subject s
      join audit_line a on a.subject_type = s.type and a.subject_id = s.id
    where ?::uuid is null
      or (a.at, a.id) < (select b.at, b.id from audit_line b where b.id = ?::uuid)
    order by a.at desc, a.id desc limit ${String(pageSize + 1)})
  select p.id, to_json(p.at)#>>'{}' as at, p.actor, p.action, p.reason, p.details,
    case when ? and p.actor <> 'family' then s.name end as "staffName",
    case when c.first_name <> '' then ${aboutOf[subject]} end as about
  from page p
    left join staff s on s.account_id = p.actor_id
    left join registration r on r.id = p.registration_id
    left join child c on c.id = r.child_id
    left join event e on e.id = r.event_id
  order by p.at desc, p.id desc`;

/** What happened, newest first; names of staff only for who may see them (product rule 12). */
@Injectable()
export class HistoryQueries {
  constructor(private readonly database: Database) {}

  async read({ subject, id, before }: HistoryWanted, withNames: boolean): Promise<History> {
    if ((await this.database.row(existsQuery[subject], [id])) === null) throw notFound();
    const last = before ?? null;
    const rows = await this.database.rows<HistoryLine>(query(subject), [id, last, last, withNames]);
    const lines = rows.slice(0, pageSize).map(withPlainDetails);
    return { lines, next: rows.length > pageSize ? (lines.at(-1)?.id ?? null) : null };
  }
}

/** Codes and numbers only; anything deeper has no word on the screen. */
function withPlainDetails(line: HistoryLine): HistoryLine {
  const plain = Object.entries(line.details).filter(
    ([, value]: [string, unknown]) => value === null || typeof value !== 'object',
  );
  return { ...line, details: Object.fromEntries(plain) };
}
