import { shiftSpan, type SeasonShift, type Span } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CopiedIds } from './copy-events';
import { uuidArray } from './uuid-array';

interface SessionRow {
  event_id: string;
  starts_at: string;
  ends_at: string;
  all_day: boolean;
}

/** Copies the sessions to the same weekdays and clock times of the other season. */
export async function copySessions(
  em: EntityManager,
  ids: CopiedIds,
  shift: SeasonShift,
): Promise<void> {
  const rows = await rowsIn<SessionRow>(
    em,
    `select event_id, starts_at, ends_at, all_day from session
     where event_id = any(?::uuid[]) order by starts_at, id`,
    [uuidArray([...ids.keys()])],
  );
  const spans = rows.map(({ starts_at, ends_at }) =>
    shiftSpan({ startsAt: new Date(starts_at), endsAt: new Date(ends_at) }, shift),
  );
  await rowsIn(
    em,
    `insert into session (event_id, starts_at, ends_at, all_day)
     select * from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::boolean[])`,
    [
      uuidArray(rows.map(({ event_id }) => ids.get(event_id) ?? '')),
      instants(spans, 'startsAt'),
      instants(spans, 'endsAt'),
      `{${rows.map(({ all_day }) => String(all_day)).join(',')}}`,
    ],
  );
}

const instants = (spans: readonly Span[], end: keyof Span): string =>
  `{${spans.map((span) => span[end].toISOString()).join(',')}}`;
