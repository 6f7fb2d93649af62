import type { SellerPage, SellerRow } from '@dabei/contracts';

export type SellerAct =
  | 'place'
  | 'move'
  | 'swap'
  | 'accept'
  | 'decline'
  | 'cancel'
  | 'reinstate'
  | 'licence'
  | 'unlicence';

const byState: Partial<Record<SellerRow['state'], readonly SellerAct[]>> = {
  waiting: ['place', 'cancel'],
  confirmed: ['move', 'swap', 'cancel'],
  arrived: ['move', 'swap'],
  offered: ['accept', 'decline', 'cancel'],
  held: ['cancel'],
  queued: ['cancel'],
  cancelled: ['reinstate'],
};

/** What the office can do about a registration: nothing once the market is over. */
export function actsOf(
  { state, kind, licenceSeenOn }: SellerRow,
  { phase, calledOff }: SellerPage['market'],
): SellerAct[] {
  if (phase === 'over') return [];
  const acts = (byState[state] ?? []).filter((act) => !calledOff || act === 'cancel');
  if (kind !== 'commercial') return acts;
  return [...acts, licenceSeenOn === null ? 'licence' : 'unlicence'];
}
