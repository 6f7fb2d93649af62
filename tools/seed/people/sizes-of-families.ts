import { type Dice } from '../seeded-dice';

// 290 households with 420 children, siblings as the town counts them.
const householdsByChildren = [
  { children: 1, households: 180 },
  { children: 2, households: 92 },
  { children: 3, households: 16 },
  { children: 4, households: 2 },
] as const;

/** How many children each household has, in random order; a town of `size` has `size` times as many. */
export function sizesOfFamilies(size: number, dice: Dice): number[] {
  const sizes = householdsByChildren.flatMap(({ children, households }) =>
    Array.from({ length: households * size }, () => children as number),
  );
  return dice.helpers.shuffle(sizes);
}
