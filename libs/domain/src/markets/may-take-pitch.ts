import { refusedGoods } from './goods';
import { frontOf, groundRefusals } from './ground-refusals';
import { hasPitches } from './market-kind';
import { openingRefusals } from './opening-refusals';
import type { PitchPolicyInput } from './pitch-policy-input';
import {
  pitchVerdictOf,
  type PitchRefusal,
  type PitchVerdict,
  type PitchWarning,
} from './pitch-verdict';

function choiceRefusals({
  channel,
  market,
  pitches,
  pitchesWanted,
}: PitchPolicyInput): PitchRefusal[] {
  if (pitches.length === 0) return [];
  if (channel === 'seller' && market.allocation !== 'choose') return [{ reason: 'no-own-choice' }];
  return pitches.length === pitchesWanted
    ? []
    : [{ reason: 'count-differs', wanted: pitchesWanted, chosen: pitches.length }];
}

function sellerRefusals({ market, seller }: PitchPolicyInput): PitchRefusal[] {
  if (seller.kind === 'private') return [];
  if (market.commercial === 'excluded') return [{ reason: 'commercial-excluded' }];
  return seller.licenceSeenOn === null ? [{ reason: 'licence-not-seen' }] : [];
}

function goodsRefusals({ goods, market }: PitchPolicyInput): PitchRefusal[] {
  const refused = refusedGoods(goods, market.refusedGoods);
  return refused.length === 0 ? [] : [{ reason: 'refused-goods', goods: refused }];
}

function limitRefusals({ market, pitches, householdOtherCm }: PitchPolicyInput): PitchRefusal[] {
  const wouldBeCm = householdOtherCm + frontOf(pitches);
  return pitches.length > 0 && wouldBeCm > market.householdMaxCm
    ? [{ reason: 'household-limit', limitCm: market.householdMaxCm, wouldBeCm }]
    : [];
}

function warningsOf({
  pitches,
  vehicleCm,
  goods,
  householdOtherCm,
}: PitchPolicyInput): PitchWarning[] {
  return [
    ...(vehicleCm === null && pitches.some(({ kind }) => kind === 'vehicle')
      ? [{ reason: 'vehicle-length-unknown' } as const]
      : []),
    ...(goods.length === 0 ? [{ reason: 'goods-not-said' } as const] : []),
    ...(householdOtherCm > 0 ? [{ reason: 'has-another' } as const] : []),
  ];
}

/**
 * The one policy function of markets: may this seller have these pitches? The plan on the phone, the API, the office,
 * the draw, the waiting list and the second round all ask here. With no pitches it decides whether the seller may ask
 * for some. Whether they are free is decided by `decidePitches`.
 *
 * All refusals are collected, the most important first: called-off, no-pitches, not-yet-open, residents-first, closed,
 * not-market-day, no-own-choice, count-differs, commercial-excluded, licence-not-seen, wrong-zone, mixed-zones,
 * child-needed, guardian-needed, no-vehicle-here, vehicle-too-long, refused-goods, household-limit.
 */
export function mayTakePitch(input: PitchPolicyInput): PitchVerdict {
  const { market } = input;
  const refusals: PitchRefusal[] = [
    ...(market.calledOff ? [{ reason: 'called-off' } as const] : []),
    ...(hasPitches(market.kind) ? [] : [{ reason: 'no-pitches' } as const]),
    ...openingRefusals(input),
    ...choiceRefusals(input),
    ...sellerRefusals(input),
    ...groundRefusals(input),
    ...goodsRefusals(input),
    ...limitRefusals(input),
  ];
  return pitchVerdictOf(refusals, warningsOf(input));
}
