import { addDays } from '../time/calendar-date';

/** Days before the promised day, and after it, that a donor is reminded; and when the promise is over. */
export const REMIND_DAYS_BEFORE = 3;
export const REMIND_DAYS_AFTER = 1;
export const LAPSE_DAYS_AFTER = 3;

export interface PledgeDays {
  /** Local days, 'YYYY-MM-DD'. */
  promisedUntil: string;
  remindedBefore: boolean;
  remindedAfter: boolean;
  /** The donor says it was handed in: somebody has to look, nothing lapses by itself. */
  saysHandedIn: boolean;
}

export type PledgeStep = 'remind-before' | 'remind-after' | 'lapse' | null;

/**
 * What is due for a promise today (issue 5 rule 9): a reminder three days before its day, one the day after, and on
 * the third day after it the promise ends. Never before the reminder of the day after was given out, so that nobody
 * loses a wish unasked because a machine stood still.
 */
export function pledgeStep(today: string, pledge: PledgeDays): PledgeStep {
  const { promisedUntil, remindedBefore, remindedAfter, saysHandedIn } = pledge;
  if (saysHandedIn) return null;
  if (today > promisedUntil) {
    if (!remindedAfter)
      return today >= addDays(promisedUntil, REMIND_DAYS_AFTER) ? 'remind-after' : null;
    return today >= addDays(promisedUntil, LAPSE_DAYS_AFTER) ? 'lapse' : null;
  }
  return !remindedBefore && today >= addDays(promisedUntil, -REMIND_DAYS_BEFORE)
    ? 'remind-before'
    : null;
}
