import type { Words } from '../shared/words';

/** The heading of a row or column of a published table; what has no sentence, like a district, stands as it is. */
export function cellName(of: string, name: string, words: Pick<Words, 't' | 'knows'>): string {
  const key = `draw.table.${of}-${name}`;
  return words.knows(key) ? words.t(key) : name;
}
