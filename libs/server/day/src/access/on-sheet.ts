import { notFound, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** States of those whose names stand on a day sheet: who has a place, whatever was ticked already. */
export const onSheet = "('confirmed', 'attended', 'missed')";

/** Those of these registrations that stand on the sheet of the event; a foreign id does not exist. */
export async function registrationsOnSheet(
  em: EntityManager,
  eventId: string,
  ids: readonly (string | null)[],
): Promise<Set<string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Set();
  const rows = await rowsIn<{ id: string }>(
    em,
    `select id from registration where event_id = ? and id = any(?::uuid[]) and state in ${onSheet}`,
    [eventId, `{${wanted.join(',')}}`],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The event's last local day; a day that is none of the event's has no sheet. */
export async function lastDayOf(
  em: EntityManager,
  eventId: string,
  day: string,
  zone: string,
): Promise<string> {
  const [row] = await rowsIn<{ last: string }>(
    em,
    `select (max(ends_at) at time zone ?)::date::text as last from session where event_id = ?
     having bool_or((starts_at at time zone ?)::date <= ? and (ends_at at time zone ?)::date >= ?)`,
    [zone, eventId, zone, day, zone, day],
  );
  if (row === undefined) throw notFound();
  return row.last;
}
