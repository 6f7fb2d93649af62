// Plain calendar arithmetic on 'YYYY-MM-DD'. It needs no zone and therefore no Temporal, which
// keeps that library out of the public start page (architecture §12, known traps).
const DAY = 86_400_000;

const atUtcMidnight = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (utcMidnight: number): string => new Date(utcMidnight).toISOString().slice(0, 10);

/** The local date `days` calendar days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return dateOf(atUtcMidnight(date) + days * DAY);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (atUtcMidnight(to) - atUtcMidnight(from)) / DAY;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(date: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sundayFirst = new Date(atUtcMidnight(date)).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/**
 * The ISO week of a local date as 'YYYY-Www', for example '2027-W29'. It sorts as text and can
 * stand in an address. The year is the week's year: 1 January 2027 lies in '2026-W53'.
 */
export function isoWeekOf(date: string): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
