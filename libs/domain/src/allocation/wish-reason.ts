/**
 * What became of one wish, as a code with what a sentence needs; never anything about another child. Event keys are
 * the instance's own.
 *
 * - `placed`; `byHand` when the office decided it.
 * - `full`: "your number 14, last number served 11"; only where every place went to a smaller number.
 * - `full-for-others`: full, and the places went where as many children as possible get something.
 * - `reserved-only`: full for this child; the office's word, families read `full-for-others` (see `forFamily`).
 * - `time-conflict`, `same-offer`: the child has `with` instead; `rankedHigher` when it stood higher on its list.
 * - `own-limit` (parents), `campaign-limit`, `week-limit`: as many places as it may have.
 * - `minimum-not-reached`: the event does not take place with the wishes there are.
 * - `only-together-did-not-fit`: not for the whole group.
 * - `by-hand`: the office decided against it, with a reason it keeps.
 * - `still-free`: the place is free and fits; only where the draw ended before it was proven.
 */
export type WishReason =
  | { code: 'placed'; byHand: boolean }
  | { code: 'full'; yourLot: number; lastLotServed: number }
  | { code: 'full-for-others' }
  | { code: 'reserved-only' }
  | { code: 'time-conflict' | 'same-offer'; with: string; rankedHigher: boolean }
  | { code: 'own-limit' | 'campaign-limit'; atMost: number }
  | { code: 'week-limit'; events: string[] }
  | { code: 'minimum-not-reached'; minimum: number }
  | { code: 'only-together-did-not-fit' }
  | { code: 'by-hand' }
  | { code: 'still-free' };

/** What a family may read: reserved places are nobody's business, and for this child the event is full. */
export function forFamily(reason: WishReason): WishReason {
  return reason.code === 'reserved-only' ? { code: 'full-for-others' } : reason;
}

/**
 * Why a child has nothing at all, for the list the office sees before it confirms. `only-overbooked`: it wished
 * nothing but events that are drawn by lottery number alone, so no guarantee covers it; `own-limit`: it may have no
 * place at all.
 */
export type EmptyHandCause =
  | 'only-overbooked'
  | 'only-not-allowed'
  | 'only-below-minimum'
  | 'only-together'
  | 'by-hand'
  | 'own-limit'
  | 'not-enough-places'
  | 'still-free';

const causes: readonly (readonly [WishReason['code'], EmptyHandCause])[] = [
  ['still-free', 'still-free'],
  ['by-hand', 'by-hand'],
  ['only-together-did-not-fit', 'only-together'],
  ['full', 'not-enough-places'],
  ['full-for-others', 'not-enough-places'],
  ['reserved-only', 'not-enough-places'],
  ['minimum-not-reached', 'only-below-minimum'],
];

/**
 * The cause of an empty hand from the reasons of all wishes; null for a child that got something. `overbooked` are
 * the events drawn by lottery number alone.
 */
export function emptyHandCause(
  reasons: readonly { event: string; reason: WishReason }[],
  overbooked: ReadonlySet<string>,
): EmptyHandCause | null {
  const codes = new Set(reasons.map(({ reason }) => reason.code));
  if (codes.has('placed')) return null;
  if (reasons.length === 0) return 'only-not-allowed';
  const [, cause] = causes.find(([code]) => codes.has(code)) ?? ['own-limit', 'own-limit'];
  const wentByLot = reasons.every(({ event }) => overbooked.has(event));
  return wentByLot && cause === 'not-enough-places' ? 'only-overbooked' : cause;
}
