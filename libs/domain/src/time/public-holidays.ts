import { addDays } from './calendar-date';

const FIXED = ['01-01', '05-01', '10-03', '11-01', '12-25', '12-26'];
const DAYS_AFTER_EASTER = [-2, 0, 1, 39, 49, 50, 60];

// Gauss's rule in the form of Meeus, Jones and Butcher; valid for every Gregorian year.
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const m = Math.floor((a + 11 * h) / 319);
  const weekday = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7;
  const month = Math.floor((h - m + weekday + 90) / 25);
  const day = (h - m + weekday + month + 19) % 32;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The public holidays of North Rhine-Westphalia in a year as local dates (Feiertagsgesetz NW § 2;
 * Easter and Whit Sunday included). No letter arrives and no office phones on these days.
 */
export function publicHolidaysOf(year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  return new Set([
    ...FIXED.map((day) => `${String(year)}-${day}`),
    ...DAYS_AFTER_EASTER.map((days) => addDays(easter, days)),
  ]);
}
