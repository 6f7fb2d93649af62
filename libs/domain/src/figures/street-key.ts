import { searchKey } from '../households/search-key';

/**
 * A street without its house number, however it was written: "Lindenstraße 12a", "Linden-Str. 3" and
 * "LINDENSTRASSE" are the same. Empty when there is nothing to compare.
 */
export function streetKey(street: string): string {
  return searchKey(street)
    .replace(/\d.*$/, '')
    .replace(/[^a-z]/g, '')
    .replace(/strasse$|str$/, 'str');
}
