import type { ChildView } from '@dabei/contracts';
import type { DraftChild, DraftPeople } from './draft';

/** A signed-in family starts with the children we know; what was typed beside them stays. */
export function withKnownChildren(people: DraftPeople, known: readonly ChildView[]): DraftPeople {
  const fromHousehold = known.map((child): DraftChild => {
    const [year = '', month = '', day = ''] = child.birthDate.split('-');
    return {
      key: `known-${child.id}`,
      childId: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      day: String(Number(day)),
      month: String(Number(month)),
      year,
    };
  });
  const typed = people.children.filter(
    (child) =>
      !child.childId &&
      child.firstName.trim() &&
      !known.some(({ firstName }) => firstName === child.firstName.trim()),
  );
  const children = [...fromHousehold, ...typed];
  return children.length > 0 ? { ...people, children } : people;
}
