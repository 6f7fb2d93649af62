import { ageOn } from '../registrations/age';
import type { TreePhase } from './tree-phase';
import type { WishState } from './wish-state';
import type { WishAgeBand } from './wish-words';

/** The languages a consent form is kept in. */
export const consentLanguages = ['de', 'en', 'tr', 'uk', 'ar'] as const;
export type ConsentLanguage = (typeof consentLanguages)[number];

export type EntryTime =
  { outcome: 'open' } | { outcome: 'refused'; reason: 'not-collecting' | 'collecting-over' };

interface CollectingTime {
  phase: TreePhase;
  /** The last local day for new wishes. */
  collectUntil: string;
}

/** May a new wish be entered on this local day? While the campaign collects, up to its last day for wishes. */
export function mayEnterWish({ phase, collectUntil }: CollectingTime, today: string): EntryTime {
  if (phase !== 'collecting') return { outcome: 'refused', reason: 'not-collecting' };
  return today <= collectUntil
    ? { outcome: 'open' }
    : { outcome: 'refused', reason: 'collecting-over' };
}

/** May what was entered be changed and handed in again? Also after the last day, since checking takes its time. */
export function mayCorrectWish({ phase }: Pick<CollectingTime, 'phase'>): EntryTime {
  return phase === 'collecting' || phase === 'published'
    ? { outcome: 'open' }
    : { outcome: 'refused', reason: 'collecting-over' };
}

/** Does the wish still lie with who entered it, so that its words may be changed? */
export const isInOwnHands = (state: WishState): boolean =>
  state === 'draft' || state === 'returned';

/** May a body take the wish back itself? Once it hangs on a tree, the office decides. */
export const mayBodyWithdraw = (state: WishState): boolean =>
  isInOwnHands(state) || ['submitted', 'in-review', 'approved'].includes(state);

const bandEnds: readonly [WishAgeBand, number][] = [
  ['0-2', 2],
  ['3-5', 5],
  ['6-8', 8],
  ['9-11', 11],
  ['12-14', 14],
  ['15-17', 17],
];

/** The band a child born on this local date is in on another; null for nobody born yet and for grown-ups. */
export function wishAgeBandOn(birthDate: string, date: string): WishAgeBand | null {
  const age = ageOn(birthDate, date);
  if (age < 0) return null;
  return bandEnds.find(([, end]) => age <= end)?.[0] ?? null;
}

export type SecondWish =
  { outcome: 'accepted'; twice: boolean } | { outcome: 'refused'; reason: 'child-has-wish' };

/**
 * "At most so many wishes per child over all bodies" (issue 5 rule 1): a body is told about its own wishes only; what
 * others entered is left to the checker, so that no answer tells where else a child is known.
 */
export function decideSecondWish(active: {
  own: number;
  elsewhere: number;
  perChild: number;
}): SecondWish {
  const { own, elsewhere, perChild } = active;
  if (own >= perChild) return { outcome: 'refused', reason: 'child-has-wish' };
  return { outcome: 'accepted', twice: own + elsewhere >= perChild };
}
