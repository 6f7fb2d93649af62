/** Something somebody is told about; `personKey` is the same for everything one person has. */
export interface ToldAbout {
  id: string;
  personKey: string;
  hasEmail: boolean;
}

/**
 * One message for each person, about the first of what it has: by mail, or on the list to call where it left no
 * address. Ids in the order given.
 */
export function toldOnce(all: readonly ToldAbout[]): { byMail: string[]; byPhone: string[] } {
  const first = new Map<string, ToldAbout>();
  for (const one of all) if (!first.has(one.personKey)) first.set(one.personKey, one);
  const idsOf = (byMail: boolean): string[] =>
    [...first.values()].filter(({ hasEmail }) => hasEmail === byMail).map(({ id }) => id);
  return { byMail: idsOf(true), byPhone: idsOf(false) };
}
