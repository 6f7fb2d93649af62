import { FULL_AGE, ageOn } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';
import type { SealedVolunteer } from './volunteer';

/** Under age on the day somebody is named whom we may ask; whoever is of age needs nobody, and nobody is kept. */
export function withNeededParent<P extends Pick<SealedVolunteer, 'birthDate' | 'parent'>>(
  person: P,
  heldOn: string,
): P {
  if (ageOn(person.birthDate, heldOn) >= FULL_AGE) return { ...person, parent: null };
  const { parent } = person;
  if (parent === null || (parent.email === null && parent.phone === null))
    throw new DomainError('invalid', { issues: [{ path: 'person.parent', code: 'required' }] });
  return person;
}
