import { addDays } from '../time/calendar-date';

/**
 * Until which local day ('YYYY-MM-DD') a donor has promised to bring the gift: so many days from today, never later
 * than the last day gifts are taken in (issue 5 rule 9).
 */
export function promisedUntil({
  today,
  giftsUntil,
  promiseDays,
}: {
  today: string;
  giftsUntil: string;
  promiseDays: number | null;
}): string {
  if (promiseDays === null) return giftsUntil;
  const day = addDays(today, promiseDays);
  return day < giftsUntil ? day : giftsUntil;
}
