/** The age bands of the youth-work statistics, youngest first. */
export const ageBands = ['under-6', '6-9', '10-13', '14-17', 'adult'] as const;
export type AgeBand = (typeof ageBands)[number];

/**
 * The band of an age in whole years, as the statistics of public youth work count it.
 */
export function ageBandOf(age: number): AgeBand {
  if (age < 6) return 'under-6';
  if (age < 10) return '6-9';
  if (age < 14) return '10-13';
  return age < 18 ? '14-17' : 'adult';
}
