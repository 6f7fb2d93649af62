import { daysBeforeAt } from '../time/days-before-at';
import { hoursAfter } from '../time/elapsed';

/** "2 days before at 17:00": calendar days and a local wall time 'HH:MM'. */
export interface ReminderRule {
  daysBefore: number;
  at: string;
}

export type ReminderTiming = 'not-yet' | 'due' | 'too-late';

/** A reminder that could not be sent in this time is not sent any more. */
export const REMINDER_GRACE_HOURS = 12;

/** When a reminder is due, correct across both clock changes (architecture §7). */
export function reminderDueAt(rule: ReminderRule, firstSessionStartsAt: Date, zone: string): Date {
  return daysBeforeAt(firstSessionStartsAt, rule.daysBefore, rule.at, zone);
}

/**
 * Is it time to send? `too-late` once the event has begun or the grace is over: a reminder that
 * comes late misleads (issue 2 §6, "not sent late").
 */
export function reminderIsDue(input: {
  dueAt: Date;
  now: Date;
  firstSessionStartsAt: Date;
  graceHours?: number;
}): ReminderTiming {
  const { dueAt, now, firstSessionStartsAt, graceHours = REMINDER_GRACE_HOURS } = input;
  if (now < dueAt) return 'not-yet';
  const tooLate = now >= firstSessionStartsAt || now > hoursAfter(dueAt, graceHours);
  return tooLate ? 'too-late' : 'due';
}
