import { hoursAfter, minutesAfter } from '@dabei/domain';

const minutes = [1, 5, 15, 60, 240] as const;
const GIVE_UP_HOURS = 48;

/**
 * When a mail is tried again after its `attempts`-th failure: after 1, 5, 15 and 60 minutes, then every four
 * hours; null once it is 48 hours old and a person should know.
 */
export function nextAttempt(attempts: number, createdAt: Date, now: Date): Date | null {
  const next = minutesAfter(now, minutes[Math.min(attempts, minutes.length) - 1] ?? minutes[0]);
  return next <= hoursAfter(createdAt, GIVE_UP_HOURS) ? next : null;
}
