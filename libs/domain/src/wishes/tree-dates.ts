/** The days of a wish tree campaign, 'YYYY-MM-DD'. */
export interface TreeDates {
  collectUntil: string;
  giftsUntil: string;
  handoverFrom: string;
  handoverUntil: string;
  eraseOn: string;
}

const pairs = [
  ['collectUntil', 'giftsUntil'],
  ['giftsUntil', 'handoverFrom'],
  ['handoverFrom', 'handoverUntil'],
] as const;

/** The days that come before the one they must follow: wishes, gifts, handover, and last the day of erasing. */
export function treeDateProblems(dates: TreeDates): { path: keyof TreeDates; code: 'too-early' }[] {
  const early = pairs.flatMap(([first, then]) => (dates[then] < dates[first] ? [then] : []));
  const paths: (keyof TreeDates)[] =
    dates.eraseOn <= dates.handoverUntil ? [...early, 'eraseOn'] : early;
  return paths.map((path) => ({ path, code: 'too-early' }));
}
