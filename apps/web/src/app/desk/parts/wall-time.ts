import { instantAt } from '@dabei/domain';
import { townTime, townZone } from '@dabei/words';

/** An instant as a `datetime-local` field shows it: the town's wall time. */
export function wallTimeOf(instant: string | null): string {
  if (!instant) return '';
  const { date, time } = townTime(instant);
  return `${date}T${time}`;
}

/** What such a field says, as an instant; nothing when it is empty. */
export function instantOf(wallTime: string): string | null {
  const [date, time] = wallTime.split('T');
  return date && time ? instantAt(date, time.slice(0, 5), townZone).toISOString() : null;
}
