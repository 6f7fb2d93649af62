import { searchKey, type ConsentLanguage } from '@dabei/domain';

/** Who is behind a wish; days are 'YYYY-MM-DD'. Sealed as a whole. */
export interface Person {
  wishId: string;
  bodyId: string;
  /** The code a family entered it with; null when the body typed it. */
  codeId: string | null;
  siblingKey: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  guardian: string;
  street: string;
  town: string;
  phone: string;
  language: ConsentLanguage;
}

/** What makes two entries the same child: the names to the search key, and the birth date. */
export function personKey({
  firstName,
  lastName,
  birthDate,
}: Pick<Person, 'firstName' | 'lastName' | 'birthDate'>): string {
  return `${searchKey(`${firstName} ${lastName}`)}|${birthDate}`;
}
