import type { PitchPolicyInput } from './pitch-policy-input';
import type { PitchRefusal } from './pitch-verdict';

type WindowInput = Pick<PitchPolicyInput, 'now' | 'channel' | 'market' | 'seller'>;

function sellerRefusals({ now, market, seller }: WindowInput): PitchRefusal[] {
  const { residentsFrom, opensOn, closesOn, phase } = market;
  const firstOpensAt = residentsFrom !== null && residentsFrom < opensOn ? residentsFrom : opensOn;
  if (now < firstOpensAt) {
    return [{ reason: 'not-yet-open', opensAt: seller.resident ? firstOpensAt : opensOn }];
  }
  if (now < opensOn && !seller.resident) return [{ reason: 'residents-first', opensAt: opensOn }];
  return phase !== 'open' || now >= closesOn ? [{ reason: 'closed' }] : [];
}

/**
 * Can this channel book now? Sellers need the phase `open` and the time from `residentsFrom` (the town's own people)
 * or `opensOn` (everybody), both inside, to `closesOn`, outside. The office also enters in `closed` and on the day,
 * because paper arrives before and after; the draw runs in `open` and `closed`; the second round is on the day only.
 */
export function openingRefusals(input: WindowInput): PitchRefusal[] {
  const { channel, market } = input;
  const { phase, opensOn } = market;
  if (phase === 'over' || phase === 'erased') return [{ reason: 'closed' }];
  if (phase === 'preparing') return [{ reason: 'not-yet-open', opensAt: opensOn }];
  switch (channel) {
    case 'seller':
      return sellerRefusals(input);
    case 'on-the-spot':
      return phase === 'day' ? [] : [{ reason: 'not-market-day' }];
    case 'draw':
      return phase === 'day' ? [{ reason: 'closed' }] : [];
    case 'office':
      return [];
  }
}
