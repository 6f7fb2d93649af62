import { targetOf, type TransitionTable } from '../transitions/transition-table';

/**
 * The states of one anonymous Christmas wish. Before `published` it has no number; `out` is a paper card that was
 * taken by somebody nobody knows; `void` was replaced by a correction; `reassigned` gave its gift to another wish.
 */
export const wishStates = [
  'draft',
  'submitted',
  'in-review',
  'returned',
  'approved',
  'published',
  'held',
  'claimed',
  'out',
  'received',
  'checked',
  'stored',
  'handed-over',
  'closed',
  'defect',
  'to-buy',
  'bought',
  'not-collected',
  'withdrawn',
  'void',
  'reassigned',
] as const;
export type WishState = (typeof wishStates)[number];

/**
 * What can happen to a wish. `hold` is the press of a donor online, `promise` its typed code or a call to the office;
 * `take-card` is a paper card that left its tree; `release` makes it free again; `list` puts it on the purchase list;
 * `give-up` ends what was still open when nobody counted the campaign.
 */
export const wishMoves = [
  'submit',
  'review',
  'return',
  'approve',
  'publish',
  'hold',
  'promise',
  'take-card',
  'release',
  'receive',
  'check',
  'store',
  'find-defect',
  'list',
  'buy',
  'undo-buy',
  'hand-over',
  'undo-hand-over',
  'miss',
  'second-date',
  'reassign',
  'close',
  'withdraw',
  'replace',
  'give-up',
] as const;
export type WishMove = (typeof wishMoves)[number];

/** Every allowed change of a wish on one screen (issue 5 §1). Nothing leaves `closed`, `withdrawn`, `void`, `reassigned`. */
export const wishTransitions = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { review: 'in-review', withdraw: 'withdrawn', 'give-up': 'withdrawn' },
  'in-review': {
    return: 'returned',
    approve: 'approved',
    withdraw: 'withdrawn',
    'give-up': 'withdrawn',
  },
  returned: { submit: 'submitted', withdraw: 'withdrawn', 'give-up': 'withdrawn' },
  approved: {
    publish: 'published',
    return: 'returned',
    withdraw: 'withdrawn',
    'give-up': 'withdrawn',
  },
  published: {
    hold: 'held',
    promise: 'claimed',
    'take-card': 'out',
    receive: 'received',
    list: 'to-buy',
    withdraw: 'withdrawn',
    replace: 'void',
    'give-up': 'withdrawn',
  },
  held: {
    promise: 'claimed',
    release: 'published',
    receive: 'received',
    withdraw: 'withdrawn',
    'give-up': 'withdrawn',
  },
  claimed: {
    release: 'published',
    receive: 'received',
    list: 'to-buy',
    withdraw: 'withdrawn',
    replace: 'void',
    'give-up': 'withdrawn',
  },
  out: {
    promise: 'claimed',
    release: 'published',
    receive: 'received',
    list: 'to-buy',
    withdraw: 'withdrawn',
    replace: 'void',
    'give-up': 'withdrawn',
  },
  received: {
    check: 'checked',
    'find-defect': 'defect',
    withdraw: 'withdrawn',
    'give-up': 'withdrawn',
  },
  checked: {
    store: 'stored',
    'find-defect': 'defect',
    withdraw: 'withdrawn',
    'give-up': 'withdrawn',
  },
  stored: {
    'hand-over': 'handed-over',
    miss: 'not-collected',
    'find-defect': 'defect',
    reassign: 'reassigned',
    'give-up': 'withdrawn',
  },
  defect: { list: 'to-buy', receive: 'received', withdraw: 'withdrawn', 'give-up': 'withdrawn' },
  'to-buy': {
    promise: 'claimed',
    buy: 'bought',
    receive: 'received',
    release: 'published',
    withdraw: 'withdrawn',
    'give-up': 'withdrawn',
  },
  bought: {
    'undo-buy': 'to-buy',
    check: 'checked',
    'find-defect': 'defect',
    withdraw: 'withdrawn',
    'give-up': 'withdrawn',
  },
  'not-collected': {
    'second-date': 'stored',
    'hand-over': 'handed-over',
    reassign: 'reassigned',
    'give-up': 'withdrawn',
  },
  'handed-over': { close: 'closed', 'undo-hand-over': 'stored' },
  closed: {},
  withdrawn: {},
  void: {},
  reassigned: {},
} as const satisfies TransitionTable<WishState, WishMove>;

export type WishMoveResult =
  { outcome: 'moved'; to: WishState } | { outcome: 'refused'; reason: 'not-in-this-state' };

/** Decides whether a wish may change its state; refused with `not-in-this-state`. */
export function moveWish(state: WishState, move: WishMove): WishMoveResult {
  const to = targetOf<WishState, WishMove>(wishTransitions, state, move);
  return to === null
    ? { outcome: 'refused', reason: 'not-in-this-state' }
    : { outcome: 'moved', to };
}

/** Where a move leads from each of these states, for the one conditional statement that lets a single caller win. */
export function wishTargets(
  move: WishMove,
  from: readonly WishState[] = wishStates,
): Partial<Record<WishState, WishState>> {
  return Object.fromEntries(
    from.flatMap((state) => {
      const to = targetOf<WishState, WishMove>(wishTransitions, state, move);
      return to === null ? [] : [[state, to]];
    }),
  );
}

/** The states a move may start from. */
export const statesBefore = (move: WishMove): WishState[] =>
  wishStates.filter((state) => state in wishTargets(move));

/** Does the wish still count against "at most so many wishes per child"? (rule 1: submitted and everything after) */
export function isActiveWish(state: WishState): boolean {
  return state !== 'draft' && state !== 'withdrawn' && state !== 'void';
}

/** Must somebody still do something about it before the campaign can be closed? (rule 10) */
export function isOpenWish(state: WishState): boolean {
  return state !== 'draft' && !overWishStates.some((over) => over === state);
}

/** Over without a gift; its number counts no more. */
export const goneWishStates = [
  'withdrawn',
  'void',
  'reassigned',
] as const satisfies readonly WishState[];

/** Nothing is left to be done for it: handed over, or gone. */
export const overWishStates = [
  'handed-over',
  'closed',
  ...goneWishStates,
] as const satisfies readonly WishState[];
