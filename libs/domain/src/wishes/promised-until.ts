import { addDays } from '../time/calendar-date';

/**
 * Until which local day ('YYYY-MM-DD') a donor has promised to bring the gift: so many days from today, never later
 * than the last day gifts are taken in (issue 5 rule 9). Who calls when that day is over still has until the day
 * before the gifts are handed over.
 */
export function promisedUntil({
  today,
  giftsUntil,
  promiseDays,
  handoverFrom,
}: {
  today: string;
  giftsUntil: string;
  promiseDays: number | null;
  handoverFrom?: string;
}): string {
  const late = handoverFrom !== undefined && today > giftsUntil;
  const last = late ? latest(today, addDays(handoverFrom, -1)) : giftsUntil;
  if (promiseDays === null) return last;
  const day = addDays(today, promiseDays);
  return day < last ? day : last;
}

const latest = (one: string, other: string): string => (one > other ? one : other);
