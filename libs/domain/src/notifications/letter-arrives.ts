import { localDateOf } from '../time/local-time';
import { publicHolidaysOf } from '../time/public-holidays';
import { addWorkingDays } from '../time/working-days';

/** Printing, posting, delivering. */
const WORKING_DAYS_ON_THE_WAY = 3;

/**
 * Does a letter written now reach the family in time? It is on the way for three working days and has to be there
 * before the day of the next date; otherwise somebody phones. Without a date a letter is always in time.
 */
export function letterArrives(now: Date, nextStartsAt: Date | null, zone: string): boolean {
  if (nextStartsAt === null) return true;
  const today = localDateOf(now, zone);
  const year = Number(today.slice(0, 4));
  const holidays = new Set([...publicHolidaysOf(year), ...publicHolidaysOf(year + 1)]);
  return addWorkingDays(today, WORKING_DAYS_ON_THE_WAY, holidays) < localDateOf(nextStartsAt, zone);
}
