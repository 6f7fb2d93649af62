import { addDays } from './calendar-date';
import { instantAt, localDateOf, localTimeOf } from './local-time';

/** A daily span of local wall time, 'HH:MM'; `from` is inside, `to` is outside. */
export interface QuietHours {
  from: string;
  to: string;
}

/** Product rule 2: an offer is neither sent nor expires in this time. */
export const QUIET_HOURS: Readonly<QuietHours> = { from: '20:00', to: '08:00' };

/** Is it a time of day at which nobody is disturbed? 20:00 is quiet, 08:00 no longer. */
export function isQuiet(instant: Date, zone: string, quiet: QuietHours = QUIET_HOURS): boolean {
  const time = localTimeOf(instant, zone);
  const overMidnight = quiet.from > quiet.to;
  return overMidnight
    ? time >= quiet.from || time < quiet.to
    : time >= quiet.from && time < quiet.to;
}

/** The instant itself where it is allowed, else the next end of the quiet hours (local 08:00). */
export function outOfQuietHours(
  instant: Date,
  zone: string,
  quiet: QuietHours = QUIET_HOURS,
): Date {
  if (!isQuiet(instant, zone, quiet)) return instant;
  const today = localDateOf(instant, zone);
  const endsToday = localTimeOf(instant, zone) < quiet.to;
  return instantAt(endsToday ? today : addDays(today, 1), quiet.to, zone);
}
