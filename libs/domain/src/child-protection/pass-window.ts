import { addDays } from '../time/calendar-date';
import { instantAt } from '../time/local-time';

export interface PassWindow {
  from: Date;
  /** The first instant at which the pass no longer works. */
  until: Date;
}

/**
 * When a companion's pass works: from midnight before the day before the first of these local days until midnight
 * after the day after the last one, by the wall clock of `zone`. Null without a day. Source: product, "Betreuung":
 * the day sheet from the day before until the day after.
 */
export function passWindow(days: readonly string[], zone: string): PassWindow | null {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    from: instantAt(addDays(first, -1), '00:00', zone),
    until: instantAt(addDays(last, 2), '00:00', zone),
  };
}
