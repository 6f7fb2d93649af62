export interface BarPart {
  /** Which column; `few` for counts nobody may see. */
  colour: number | 'few';
  /** 0 to 100 */
  share: number;
}

/** What a hidden count is drawn as: the middle of nothing to nine. */
const few = 5;

/**
 * The parts of one row's bar. A hidden count is not nothing: without its part a row of "20, few, few" would look as
 * if all had been lucky. What is hidden stands together at the end, in no column's colour.
 */
export function barParts(counts: readonly (number | null)[]): BarPart[] {
  const hidden = few * counts.filter((count) => count === null).length;
  const whole = counts.reduce<number>((sum, count) => sum + (count ?? 0), hidden);
  const parts: BarPart[] = counts.flatMap((count, colour) =>
    count ? [{ colour, share: (100 * count) / whole }] : [],
  );
  return hidden === 0 ? parts : [...parts, { colour: 'few', share: (100 * hidden) / whole }];
}
