import type { PublicBooth } from '@dabei/contracts';

/** What somebody looks for; null: anything. */
export interface BoothWish {
  kind: PublicBooth['kind'] | null;
  /** Of the child, in whole years. */
  age: number | null;
}

/** Booths of this kind and for this age; who says no age is for everybody. */
export const soughtBooths = (
  booths: readonly PublicBooth[],
  { kind, age }: BoothWish,
): PublicBooth[] =>
  booths.filter(
    (booth) =>
      (kind === null || booth.kind === kind) &&
      (age === null || booth.ages === null || (booth.ages.from <= age && age <= booth.ages.until)),
  );
