import { addDays } from './calendar-date';
import { instantAt, localDateOf } from './local-time';

/**
 * "Two days before at 17:00": the wall time on the calendar day `days` before the instant's local
 * day. A calendar rule, not minus 48 hours, so it survives both clock changes (architecture §7).
 */
export function daysBeforeAt(instant: Date, days: number, time: string, zone: string): Date {
  return instantAt(addDays(localDateOf(instant, zone), -days), time, zone);
}
