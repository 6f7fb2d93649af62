import type { WishState } from './wish-state';

/** Whatever the machine knows, a screen shows one of five (product rule 15). */
export const shownWishStates = ['open', 'given', 'here', 'missing', 'handed-over'] as const;
export type ShownWishState = (typeof shownWishStates)[number];

const shown: Partial<Record<WishState, ShownWishState>> = {
  published: 'open',
  held: 'given',
  claimed: 'given',
  out: 'given',
  received: 'here',
  checked: 'here',
  stored: 'here',
  bought: 'here',
  'not-collected': 'here',
  defect: 'missing',
  'to-buy': 'missing',
  'handed-over': 'handed-over',
  closed: 'handed-over',
};

/** Open, given, here, missing or handed over; null before it is published and where it is over without a gift. */
export const shownWishState = (state: WishState): ShownWishState | null => shown[state] ?? null;
