import {
  isActiveWish,
  isOpenWish,
  moveWish,
  statesBefore,
  wishMoves,
  wishStates,
  type WishMove,
  type WishState,
} from './wish-state';

/** Every allowed change, written down a second time: from a state, what may happen and where it leads. */
const expected: Record<WishState, Partial<Record<WishMove, WishState>>> = {
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
};

const everyPair = wishStates.flatMap((state) => wishMoves.map((move) => [state, move] as const));
const movesFrom = (state: WishState): WishState[] =>
  wishMoves.flatMap((move) => {
    const moved = moveWish(state, move);
    return moved.outcome === 'moved' ? [moved.to] : [];
  });
const reachable = (start: WishState, seen = new Set<WishState>()): Set<WishState> => {
  for (const to of movesFrom(start)) if (!seen.has(to)) reachable(to, seen.add(to));
  return seen;
};
const ends: readonly WishState[] = ['closed', 'withdrawn', 'void', 'reassigned'];

describe('the states of a wish', () => {
  it(`are ${String(wishStates.length)}, with ${String(wishMoves.length)} moves`, () => {
    expect([wishStates.length, wishMoves.length]).toEqual([21, 25]);
  });

  it.each(everyPair)('%s, %s', (state, move) => {
    const to = expected[state][move];
    expect(moveWish(state, move)).toEqual(
      to === undefined
        ? { outcome: 'refused', reason: 'not-in-this-state' }
        : { outcome: 'moved', to },
    );
  });

  it('are all reached by a wish that is entered', () => {
    const from = reachable('draft');
    expect(wishStates.filter((state) => state !== 'draft' && !from.has(state))).toEqual([]);
  });

  it('end in four ways, and nothing leaves an end', () => {
    expect(wishStates.filter((state) => movesFrom(state).length === 0).sort()).toEqual(
      [...ends].sort(),
    );
  });

  it.each(wishStates.filter((state) => !ends.includes(state)))(
    '%s has a way to an end, and to a present for the child',
    (state) => {
      expect([...reachable(state)]).toContain('closed');
    },
  );

  it('let a wish be published from one state only', () => {
    expect(statesBefore('publish')).toEqual(['approved']);
    expect(statesBefore('hold')).toEqual(['published']);
  });

  it('are never published without a checker', () => {
    const unchecked = new Set<WishState>(['draft', 'submitted', 'returned']);
    const skips = [...unchecked].flatMap(movesFrom).filter((to) => !unchecked.has(to));
    expect([...new Set(skips)].sort()).toEqual(['in-review', 'withdrawn']);
  });

  it('count for a child until the wish is taken back', () => {
    expect(wishStates.filter((state) => !isActiveWish(state))).toEqual([
      'draft',
      'withdrawn',
      'void',
    ]);
  });

  it('keep the campaign from being counted while somebody must still act', () => {
    expect(wishStates.filter((state) => !isOpenWish(state))).toEqual([
      'draft',
      'handed-over',
      'closed',
      'withdrawn',
      'void',
      'reassigned',
    ]);
  });
});
