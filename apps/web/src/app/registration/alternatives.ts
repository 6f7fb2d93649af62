import type { EventCard } from '@dabei/contracts';
import { townTime } from '@dabei/words';
import { yearsOn } from './birth-date';

function fitsAge({ age, sessions }: EventCard, birthDate: string): boolean {
  const first = sessions[0];
  if (!first) return false;
  const day = townTime(first.startsAt).date;
  const years =
    age.by === 'birth-year'
      ? Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
      : yearsOn(birthDate, day);
  return (age.min === null || years >= age.min) && (age.max === null || years <= age.max);
}

/** Up to three events that still fit this child: same topic first, then the nearest in time. */
export function alternativesFor(
  refused: EventCard,
  birthDate: string,
  programme: readonly EventCard[],
  taken: ReadonlySet<string>,
): EventCard[] {
  const start = (event: EventCard) => Date.parse(event.sessions[0]?.startsAt ?? '');
  const distance = (event: EventCard) =>
    Math.abs(start(event) - start(refused)) + (event.topic === refused.topic ? 0 : 1e12);
  return programme
    .filter(({ id }) => id !== refused.id && !taken.has(id))
    .filter(({ registration, cancelled }) => registration === 'with-us' && !cancelled)
    .filter(({ availability }) => (availability?.free ?? 0) > 0)
    .filter((event) => fitsAge(event, birthDate))
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, 3);
}
