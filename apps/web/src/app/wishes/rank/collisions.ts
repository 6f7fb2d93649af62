import type { EventCard } from '@dabei/contracts';

type Timed = Pick<EventCard, 'id' | 'sessions'>;

function overlap(one: Timed, other: Timed): boolean {
  return one.sessions.some((mine) =>
    other.sessions.some(
      (theirs) =>
        Date.parse(mine.startsAt) < Date.parse(theirs.endsAt) &&
        Date.parse(theirs.startsAt) < Date.parse(mine.endsAt),
    ),
  );
}

/** Wishes of the same list at the same time: the child gets one of them at most. Ids, best wish first. */
export function collisionsOf(event: Timed, others: readonly Timed[]): string[] {
  return others
    .filter((other) => other.id !== event.id && overlap(event, other))
    .map(({ id }) => id);
}
