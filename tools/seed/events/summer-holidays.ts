import { addDays } from '@dabei/domain';
import { nextWeekday } from './days-of-event';

/** Local dates of the first and last day of the summer holidays. */
export interface SummerHolidays {
  from: string;
  to: string;
}

// Ferientermine for North Rhine-Westphalia as published by the Kultusministerkonferenz
// (https://www.kmk.org/service/ferien.html, lists of the school years up to 2029/30).
const published: readonly SummerHolidays[] = [
  { from: '2026-07-20', to: '2026-09-01' },
  { from: '2027-07-19', to: '2027-08-31' },
  { from: '2028-07-10', to: '2028-08-22' },
  { from: '2029-07-02', to: '2029-08-14' },
  { from: '2030-07-15', to: '2030-08-27' },
];

/** Where no list reaches: six weeks and two days from the second Monday of July. */
function supposed(year: number): SummerHolidays {
  const from = nextWeekday(`${year}-07-08`, 1);
  return { from, to: addDays(from, 43) };
}

/** The first summer holidays that begin after the local date `today`. */
export function nextSummerHolidays(today: string): SummerHolidays {
  const year = Number(today.slice(0, 4));
  const later = [...published, supposed(year), supposed(year + 1)]
    .filter(({ from }) => from > today)
    .sort((one, other) => one.from.localeCompare(other.from));
  const inList = later.find((holidays) => published.includes(holidays));
  return inList ?? later[0] ?? supposed(year + 1);
}
