import type { EventCard } from '@dabei/contracts';
import { townTime } from '@dabei/words';
import { yearsOn } from '../../registration/birth-date';
import type { RefusalCode } from '../../shared/status/refusal-sentence';

/** Why a child is too young or too old for an event, as the policy says it; null when the age fits. */
export function ageRefusal(
  { age, sessions }: Pick<EventCard, 'age' | 'sessions'>,
  birthDate: string,
): RefusalCode | null {
  const first = sessions[0];
  if (!first || !birthDate) return null;
  const day = townTime(first.startsAt).date;
  const years =
    age.by === 'birth-year'
      ? Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
      : yearsOn(birthDate, day);
  const details = { age: years, minAge: age.min, maxAge: age.max };
  if (age.min !== null && years < age.min) return { reason: 'too-young', details };
  if (age.max !== null && years > age.max) return { reason: 'too-old', details };
  return null;
}
