import { instantAt, localDateOf } from '../time/local-time';
import { publicHolidaysOf } from '../time/public-holidays';
import { addWorkingDays } from '../time/working-days';

const WORKING_DAYS = 5;
const END_OF_DAY = '18:00';

/**
 * Until when a family without e-mail may answer a letter: 18:00 local time on the fifth working
 * day after it went out (product rule 2). Public holidays are those of North Rhine-Westphalia
 * unless the town gives its own.
 */
export function letterDeadline(
  reachedAt: Date,
  zone: string,
  holidays?: ReadonlySet<string>,
): Date {
  const reachedOn = localDateOf(reachedAt, zone);
  const last = addWorkingDays(reachedOn, WORKING_DAYS, holidays ?? holidaysAround(reachedOn));
  return instantAt(last, END_OF_DAY, zone);
}

// Five working days from late December end in the next year.
function holidaysAround(date: string): ReadonlySet<string> {
  const year = Number(date.slice(0, 4));
  return new Set([...publicHolidaysOf(year), ...publicHolidaysOf(year + 1)]);
}
