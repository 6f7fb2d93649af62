import { searchKey } from '@dabei/domain';
import { uuidv7 } from '@dabei/server/platform';
import type { ImportedEvent } from './read-line';

export const seriesKey = ({ organiser, input }: ImportedEvent): string =>
  `${searchKey(input.title)}|${searchKey(organiser)}`;

/** The same title by the same organiser on several days is one series: a new id for each. */
export function seriesOf(events: readonly ImportedEvent[]): Map<string, string> {
  const times = new Map<string, number>();
  for (const event of events) times.set(seriesKey(event), (times.get(seriesKey(event)) ?? 0) + 1);
  return new Map(
    [...times].flatMap(([key, count]) => (count > 1 ? [[key, uuidv7()] as const] : [])),
  );
}
