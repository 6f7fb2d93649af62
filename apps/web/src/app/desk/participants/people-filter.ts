import { standings, type PeopleQuery, type Standing } from '@dabei/contracts';

/** The parts of the address that narrow the list; the rest orders it or turns its pages. */
export const filterParts = [
  'aktion',
  'q',
  'stand',
  'event',
  'organiser',
  'von',
  'bis',
  'offen',
  'ohneMail',
  'eingetragen',
] as const;
export type FilterPart = (typeof filterParts)[number];
const orderParts = ['sort', 'order'] as const;
const pageParts = ['nach', 'vor'] as const;

export type Address = Readonly<Record<string, string | undefined>>;
export type PeopleSort = NonNullable<PeopleQuery['sort']>;

const date = /^\d{4}-\d{2}-\d{2}$/;

function picked(address: Address, parts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    parts.flatMap((part) => {
      const value = address[part];
      const broken = (part === 'von' || part === 'bis') && !date.test(value ?? '');
      return value && !broken ? [[part, value]] : [];
    }),
  );
}

/** What the API is asked for a page. */
export const pageParams = (address: Address): Record<string, string> =>
  picked(address, [...filterParts, ...orderParts, ...pageParts]);

/** What the API is asked for everybody the filter finds. */
export const filterParams = (address: Address): Record<string, string> =>
  picked(address, [...filterParts, ...orderParts]);

/** Is the list narrowed by anything but the campaign? */
export const isNarrowed = (address: Address): boolean =>
  Object.keys(picked(address, filterParts)).some((part) => part !== 'aktion');

export function standingsOf(address: Address): readonly Standing[] {
  const asked = (address['stand'] ?? '').split(',');
  return standings.filter((one) => asked.includes(one));
}

/** The states as they stand in the address after one was pressed; null when none is left. */
export function toggledStanding(address: Address, one: Standing): string | null {
  const before = standingsOf(address);
  const after = before.includes(one) ? before.filter((other) => other !== one) : [...before, one];
  return after.length === 0 ? null : after.join(',');
}

/** How the list is ordered; newest first unless the address says otherwise. */
export function sortOf(address: Address): { sort: PeopleSort; order: 'up' | 'down' } {
  const asked = address['sort'];
  const sort: PeopleSort = asked === 'event' || asked === 'name' ? asked : 'pressed';
  const order = address['order'];
  if (order === 'up' || order === 'down') return { sort, order };
  return { sort, order: sort === 'pressed' ? 'down' : 'up' };
}
