import { addDays, weekdayOf } from './calendar-date';

const NO_HOLIDAYS: ReadonlySet<string> = new Set();

function isWorkingDay(date: string, holidays: ReadonlySet<string>): boolean {
  return weekdayOf(date) <= 5 && !holidays.has(date);
}

/**
 * The local date `days` working days after a date, which itself is not counted: Monday to Friday
 * without the given holidays ('YYYY-MM-DD').
 */
export function addWorkingDays(
  date: string,
  days: number,
  holidays: ReadonlySet<string> = NO_HOLIDAYS,
): string {
  let reached = date;
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}
