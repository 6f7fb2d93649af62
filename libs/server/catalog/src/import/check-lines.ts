import type { ImportProblem } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import { importColumns, type ImportLines } from './import-columns';
import { readLine, type CampaignDays, type ImportedEvent } from './read-line';

/** What the database knows already. */
export interface KnownFacts {
  days: CampaignDays;
  /** Ids by search key of the name. */
  organisers: ReadonlyMap<string, string>;
  createOrganisers: boolean;
}

export interface CheckedLines {
  problems: ImportProblem[];
  /** Rows without any problem. */
  events: ImportedEvent[];
  /** Names the file has and the database has not. */
  newOrganisers: string[];
}

/** One event on one day: what makes two rows the same. */
export const occurrenceOf = (title: string, organiser: string, date: string): string =>
  [searchKey(title), searchKey(organiser), date].join('|');

/** Reads all rows together: what is wrong with each, twice in the file, or said by somebody nobody knows. */
export function checkLines({ headings, lines }: ImportLines, known: KnownFacts): CheckedLines {
  const problems: ImportProblem[] = [];
  const events: ImportedEvent[] = [];
  const rows = new Map<string, number>();
  const newOrganisers = new Map<string, string>();
  const column = (field: 'organiser' | 'title') => headings[field] ?? importColumns[field][0];
  for (const line of lines) {
    const { event, problems: found } = readLine(line, headings, known.days);
    const { title, sessions } = event.input;
    const name = event.organiser;
    if (name !== '' && !known.organisers.has(searchKey(name))) {
      newOrganisers.set(searchKey(name), newOrganisers.get(searchKey(name)) ?? name);
      if (!known.createOrganisers && !found.some((one) => one.column === column('organiser')))
        found.push(problem(event.row, column('organiser'), name, 'unknown-organiser', null));
    }
    const [session] = sessions;
    if (session !== undefined && title !== '') {
      const key = `${occurrenceOf(title, name, session.date)}|${session.from}`;
      const first = rows.get(key);
      if (first !== undefined)
        found.push(problem(event.row, column('title'), title, 'duplicate-row', String(first)));
      else rows.set(key, event.row);
    }
    problems.push(...found);
    if (found.length === 0) events.push(event);
  }
  return { problems, events, newOrganisers: [...newOrganisers.values()] };
}

const problem = (
  row: number,
  column: string,
  value: string,
  code: ImportProblem['code'],
  hint: string | null,
): ImportProblem => ({ row, column, value: value.slice(0, 60), code, hint });
