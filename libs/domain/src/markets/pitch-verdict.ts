import type { GoodsKind } from './goods';
import type { MarketZone, SellerKind } from './market-kind';

/** Why a seller may not take pitches. Lengths in centimetres. */
export type PitchRefusal =
  | { reason: 'called-off' }
  | { reason: 'no-pitches' }
  | { reason: 'not-yet-open'; opensAt: Date }
  /** The town's own people go first; everybody else from `opensAt` on. */
  | { reason: 'residents-first'; opensAt: Date }
  | { reason: 'closed' }
  | { reason: 'not-market-day' }
  | { reason: 'no-own-choice' }
  | { reason: 'count-differs'; wanted: number; chosen: number }
  | { reason: 'commercial-excluded' }
  | { reason: 'licence-not-seen' }
  | { reason: 'wrong-zone'; pitchId: string; zone: MarketZone; seller: SellerKind }
  | { reason: 'mixed-zones' }
  | { reason: 'child-needed' }
  | { reason: 'guardian-needed' }
  | { reason: 'no-vehicle-here'; pitchId: string }
  | { reason: 'vehicle-too-long'; vehicleCm: number; lengthCm: number }
  | { reason: 'refused-goods'; goods: GoodsKind[] }
  | { reason: 'household-limit'; limitCm: number; wouldBeCm: number };

/** What the office should look at although the seller may come. */
export type PitchWarning =
  { reason: 'vehicle-length-unknown' } | { reason: 'goods-not-said' } | { reason: 'has-another' };

export type PitchVerdict =
  | { allowed: true; warnings: PitchWarning[] }
  | {
      allowed: false;
      refusals: [PitchRefusal, ...PitchRefusal[]];
      warnings: PitchWarning[];
    };

/**
 * What the office may override with a reason. Never a market that is called off or has no pitches, goods, a child
 * without a guardian, commercial sellers where they are excluded, or a vehicle that does not fit on the ground.
 */
export const overridablePitchRefusals: readonly PitchRefusal['reason'][] = [
  'not-yet-open',
  'residents-first',
  'closed',
  'no-own-choice',
  'licence-not-seen',
  'wrong-zone',
  'mixed-zones',
  'child-needed',
  'household-limit',
];

/** A verdict from what was found; allowed when nothing refuses. */
export function pitchVerdictOf(
  refusals: readonly PitchRefusal[],
  warnings: PitchWarning[],
): PitchVerdict {
  const [first, ...more] = refusals;
  return first === undefined
    ? { allowed: true, warnings }
    : { allowed: false, refusals: [first, ...more], warnings };
}

/** The verdict once the office has overridden some reasons; one that nobody may override stays. */
export function afterPitchOverride(
  verdict: PitchVerdict,
  overridden: readonly PitchRefusal['reason'][],
): PitchVerdict {
  if (verdict.allowed) return verdict;
  const isLifted = ({ reason }: PitchRefusal): boolean =>
    overridden.includes(reason) && overridablePitchRefusals.includes(reason);
  return pitchVerdictOf(
    verdict.refusals.filter((refusal) => !isLifted(refusal)),
    verdict.warnings,
  );
}
