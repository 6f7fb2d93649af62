import type { DrawRunEvent } from '@dabei/contracts';
import type { DrawInstance, DrawResult } from '@dabei/domain';
import type { WishEvent } from '../facts/wish-events';

/** What a run says about every event the children could wish for. */
export function eventRows(
  instance: DrawInstance,
  { placements, hot }: Pick<DrawResult, 'placements' | 'hot'>,
  events: ReadonlyMap<string, WishEvent>,
): DrawRunEvent[] {
  const count = <T>(list: readonly T[], counts: (one: T) => boolean) => list.filter(counts).length;
  return instance.events.flatMap(({ key, capacity, minimum }) => {
    // a what-if's second date is told with its event
    const event = events.get(key) ?? events.get(key.split('+')[0] ?? '');
    if (event === undefined) return [];
    const given = count(placements, (placement) => placement.event === key);
    return [
      {
        eventId: event.id,
        title: event.title,
        capacity,
        minimum,
        wished: count(instance.children, ({ wishes }) => wishes.includes(key)),
        firstWished: count(instance.children, ({ wishes }) => wishes[0] === key),
        given,
        belowMinimum: given < minimum,
        hot: hot.events.some((one) => one.event === key),
      },
    ];
  });
}
