import { addDays, weekdayOf } from '../../time/calendar-date';

/** Monday to Sunday, both inside, 'YYYY-MM-DD'. */
export interface Week {
  fromOn: string;
  untilOn: string;
}

/** The whole weeks that the days from `startsOn` to `endsOn` (both inside) lie in; for "at most 1 in the week of …". */
export function weeksBetween(startsOn: string, endsOn: string): Week[] {
  const weeks: Week[] = [];
  let monday = addDays(startsOn, 1 - weekdayOf(startsOn));
  while (monday <= endsOn) {
    weeks.push({ fromOn: monday, untilOn: addDays(monday, 6) });
    monday = addDays(monday, 7);
  }
  return weeks;
}
