import type { ChildView } from '@dabei/contracts';
import type { DraftChild, DraftPeople } from './draft';

/** A child of the household as the form holds it. */
export function draftOfChild({ id, firstName, lastName, birthDate }: ChildView): DraftChild {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return {
    key: `known-${id}`,
    childId: id,
    firstName,
    lastName,
    day: String(Number(day)),
    month: String(Number(month)),
    year,
  };
}

/** A signed-in family starts with the children we know; what was typed beside them stays. */
export function withKnownChildren(people: DraftPeople, known: readonly ChildView[]): DraftPeople {
  const typed = people.children.filter(
    (child) =>
      !child.childId &&
      child.firstName.trim() &&
      !known.some(({ firstName }) => firstName === child.firstName.trim()),
  );
  const children = [...known.map(draftOfChild), ...typed];
  return children.length > 0 ? { ...people, children } : people;
}
