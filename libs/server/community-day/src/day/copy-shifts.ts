import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** An instant so many days later, at the same hour on the clock of the town; its parameters: zone, days, zone. */
export const later = (column: string): string =>
  `(${column} at time zone ? + make_interval(days => ?)) at time zone ?`;

/** Roles and shifts of one day for another; who helped is not copied. */
export async function copyShifts(
  em: EntityManager,
  { from, to, days, zone }: { from: string; to: string; days: number; zone: string },
): Promise<void> {
  await rowsIn(
    em,
    `insert into shift_role (day_id, name, about, needs_confirmation, min_age, food)
     select ?, name, about, needs_confirmation, min_age, food from shift_role where day_id = ?`,
    [to, from],
  );
  await rowsIn(
    em,
    `insert into shift (day_id, role_id, place, note, starts_at, ends_at, needed)
     select n.day_id, n.id, s.place, s.note, ${later('s.starts_at')}, ${later('s.ends_at')}, s.needed
     from shift s join shift_role o on o.id = s.role_id join shift_role n on n.name = o.name and n.day_id = ?
     where s.day_id = ?`,
    [zone, days, zone, zone, days, zone, to, from],
  );
}

/** All shifts of a day whose date changes. */
export async function moveShifts(
  em: EntityManager,
  { dayId, days, zone }: { dayId: string; days: number; zone: string },
): Promise<void> {
  await rowsIn(
    em,
    `update shift set starts_at = ${later('starts_at')}, ends_at = ${later('ends_at')}, version = version + 1
     where day_id = ?`,
    [zone, days, zone, zone, days, zone, dayId],
  );
}
