import { addDays } from '../time/calendar-date';
import { instantAt, localDateOf } from '../time/local-time';
import type { PolicyInput } from './policy-input';
import type { Refusal } from './verdict';

/**
 * What is left after a draw goes to many: from the opening hour on and for `days` local days, the opening's own
 * day included, a child gets at most `most` new places a day.
 */
export interface DayLimit {
  most: number;
  days: number;
}

/**
 * Has the child got its new places of this local day? Counted are `earlierPresses`: buttons pressed for a place
 * since the opening hour, also those given back again, or a family could try the whole programme in one evening.
 * Places of the draw, of the waiting list and those the office moved are none. The next one is possible from the
 * following local midnight. Where nobody presses (`earlierPresses` absent) nothing is asked.
 */
export function dayLimitRefusals({ now, zone, campaign, earlierPresses }: PolicyInput): Refusal[] {
  const { newPerDay, opensAt } = campaign;
  if (newPerDay === null || opensAt === null || earlierPresses === undefined || now < opensAt)
    return [];
  const today = localDateOf(now, zone);
  if (today >= addDays(localDateOf(opensAt, zone), newPerDay.days)) return [];
  const counted = earlierPresses.filter(
    (pressedAt) => pressedAt >= opensAt && localDateOf(pressedAt, zone) === today,
  );
  if (counted.length < newPerDay.most) return [];
  const nextAt = instantAt(addDays(today, 1), '00:00', zone);
  return [{ reason: 'limit-per-day', limit: newPerDay.most, nextAt }];
}
