import { cardStates, type CardState } from './card-state';
import type { WishOutlet } from './wish-outlet';
import type { WishState } from './wish-state';

/** A numbered wish with its live card, as far as its tree is concerned; lost cards are counted apart. */
export interface StockWish {
  number: number;
  state: WishState;
  outlet: WishOutlet;
  /** The state of the card that is not lost; null where there is none. */
  card: Exclude<CardState, 'lost'> | null;
  lostCards: number;
}

/** Where a numbered wish is in the stock equation; `gone` left it without a gift. */
export type StockBucket = 'free' | 'claimed' | 'out' | 'here' | 'missing' | 'handedOver' | 'gone';

const buckets: Record<WishState, StockBucket | null> = {
  draft: null,
  submitted: null,
  'in-review': null,
  returned: null,
  approved: null,
  published: 'free',
  held: 'claimed',
  claimed: 'claimed',
  out: 'out',
  received: 'here',
  checked: 'here',
  stored: 'here',
  bought: 'here',
  'not-collected': 'here',
  defect: 'missing',
  'to-buy': 'missing',
  'handed-over': 'handedOver',
  closed: 'handedOver',
  withdrawn: 'gone',
  void: 'gone',
  reassigned: 'gone',
};

/** Where a wish is counted; null before it is published. */
export const stockBucket = (state: WishState): StockBucket | null => buckets[state];

/** Something in the shop does not fit what the book says; each has one thing to do. */
export const stockDifferences = [
  'no-way-to-pick',
  'free-but-taken',
  'hangs-but-gone',
  'out-but-back',
] as const;
export type StockDifference = (typeof stockDifferences)[number];

export interface TreeStock {
  /** published = free + claimed + out + here + missing + handedOver, at every moment. */
  published: number;
  counts: Record<Exclude<StockBucket, 'gone'>, number>;
  cards: Record<CardState, number>;
  differences: { number: number; what: StockDifference }[];
}

/** Can a donor still pick this wish: online, or by a card that hangs or is about to? */
export function canBePicked({ state, outlet, card }: StockWish): boolean {
  if (state !== 'published') return false;
  return outlet !== 'tree' || card === 'hanging' || card === 'printed' || card === 'returned';
}

/** What does not fit between the wish and its card; null when all is well. */
export function stockDifference(wish: StockWish): StockDifference | null {
  const { state, card } = wish;
  if (state === 'published') {
    if (card === 'taken') return 'free-but-taken';
    return canBePicked(wish) ? null : 'no-way-to-pick';
  }
  // a hold of half an hour is nothing to climb a ladder for
  if (card === 'hanging' && state !== 'held' && buckets[state] !== null) return 'hangs-but-gone';
  return state === 'out' && card !== 'taken' && card !== null ? 'out-but-back' : null;
}

/** The stock of one tree, or of all: how many wishes are where, how many cards, and what does not fit. */
export function stockOfTree(wishes: readonly StockWish[]): TreeStock {
  const counts = { free: 0, claimed: 0, out: 0, here: 0, missing: 0, handedOver: 0 };
  const cards = Object.fromEntries(cardStates.map((state) => [state, 0])) as TreeStock['cards'];
  const differences: TreeStock['differences'] = [];
  for (const wish of wishes) {
    const bucket = buckets[wish.state];
    if (bucket !== null && bucket !== 'gone') counts[bucket] += 1;
    if (wish.card !== null) cards[wish.card] += 1;
    cards.lost += wish.lostCards;
    const what = stockDifference(wish);
    if (what !== null) differences.push({ number: wish.number, what });
  }
  const published = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { published, counts, cards, differences };
}
