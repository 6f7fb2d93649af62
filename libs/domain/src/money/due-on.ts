import { addDays, daysBetween, weekdayOf } from '../time/calendar-date';

/** A bill is due so many days after it was made. */
export const PAYMENT_DAYS = 14;

/**
 * The local date on which a bill is due: two weeks after it was made, on the Monday where that is a weekend (§ 193 BGB),
 * but not after the day itself (null: no day), and never before it was made. All dates 'YYYY-MM-DD'.
 */
export function dueOn(
  madeOn: string,
  heldOn: string | null,
  paymentDays: number = PAYMENT_DAYS,
): string {
  const day = addDays(madeOn, paymentDays);
  const weekday = weekdayOf(day);
  const working = weekday > 5 ? addDays(day, 8 - weekday) : day;
  const latest = heldOn !== null && daysBetween(madeOn, heldOn) >= 0 ? heldOn : working;
  return working < latest ? working : latest;
}
