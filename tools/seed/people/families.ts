import { type Secrets } from '../secrets';
import { type Family } from './family';
import { randomFamily, type TownDay } from './random-family';
import { sizesOfFamilies } from './sizes-of-families';
import { demoFamily, demoFamilyOnPaper } from './well-known-families';

function without(sizes: readonly number[], taken: readonly number[]): number[] {
  return taken.reduce((left, size) => left.toSpliced(left.indexOf(size), 1), [...sizes]);
}

/** All families of the town; the two well-known ones come first and count among them. */
export function families(size: number, day: TownDay, secrets: Secrets): Family[] {
  const known = [demoFamily(day), demoFamilyOnPaper(day, secrets)];
  const sizes = without(
    sizesOfFamilies(size, day.dice),
    known.map(({ children }) => children.length),
  );
  return [...known, ...sizes.map((children, index) => randomFamily(index, children, day))];
}
