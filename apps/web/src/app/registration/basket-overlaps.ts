import type { EventCard } from '@dabei/contracts';
import type { RefusalCode } from '../shared/status/refusal-sentence';

type Timed = Pick<EventCard, 'id' | 'sessions'>;

const at = (instant: string) => Date.parse(instant);

function touch(one: Timed, other: Timed): boolean {
  return one.sessions.some((a) =>
    other.sessions.some((b) => at(a.startsAt) < at(b.endsAt) && at(b.startsAt) < at(a.endsAt)),
  );
}

/**
 * One child cannot be at two events of the same basket at once: the later chosen one is refused, as the
 * server would refuse it.
 */
export function overlapInBasket(event: Timed, earlier: readonly Timed[]): RefusalCode | null {
  const other = earlier.find((one) => touch(event, one));
  return other ? { reason: 'overlap', details: { withEventId: other.id } } : null;
}
