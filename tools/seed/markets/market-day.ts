import { addDays, weekdayOf } from '@dabei/domain';

const SATURDAY = 6;

/**
 * The day of a market so many days from today: today and tomorrow as they are, later ones on the Saturday that follows,
 * when people have time.
 */
export function marketDayIn(today: string, days: number): string {
  const day = addDays(today, days);
  if (days <= 1) return day;
  return addDays(day, (SATURDAY - weekdayOf(day) + 7) % 7);
}
