import { searchKey } from './search-key';

/** What tells two entries of a child apart; `birthDate` is a local date. */
export interface ChildIdentity {
  firstName: string;
  lastName: string;
  birthDate: string;
}

const nameKey = ({ firstName, lastName }: ChildIdentity): string =>
  searchKey(`${firstName} ${lastName}`);

/** Are these most likely the same child, entered twice? Same name to the search key, same birth date. */
export function sameChild(a: ChildIdentity, b: ChildIdentity): boolean {
  return a.birthDate === b.birthDate && nameKey(a) === nameKey(b);
}
