import type { DonorPledge } from '@dabei/contracts';
import type { StatusTone } from '@dabei/web/ui';

/** How a promise stands, as a word of `tree.donor.state-…` and a colour. */
export function pledgeState({ state, saysHandedIn }: Pick<DonorPledge, 'state' | 'saysHandedIn'>): {
  word: string;
  tone: StatusTone;
} {
  if (state === 'arrived') return { word: 'arrived', tone: 'confirmed' };
  if (saysHandedIn && state !== 'cancelled') return { word: 'said', tone: 'offered' };
  if (state === 'promised') return { word: 'promised', tone: 'waiting' };
  return { word: state, tone: 'quiet' };
}

/** "Ich habe es abgegeben" is asked once, also of who was too late. */
export const maySayHandedIn = ({
  state,
  saysHandedIn,
}: Pick<DonorPledge, 'state' | 'saysHandedIn'>): boolean =>
  !saysHandedIn && (state === 'promised' || state === 'lapsed');
