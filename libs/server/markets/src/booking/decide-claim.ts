import type { PitchClaim, PitchRefusalView } from '@dabei/contracts';
import {
  assignPitches,
  mayTakePitch,
  type MarketZone,
  type PitchRefusal,
  type PolicySeller,
} from '@dabei/domain';
import { policyMarketOf, type Market } from '../facts/market';
import { decideWanted, isFree, type PlanPitchRow } from '../bookings/plan-pitches';

interface ClaimFacts {
  market: Market;
  seller: PolicySeller;
  /** Under the lock. */
  pitches: readonly PlanPitchRow[];
  /** Free, but the turn of somebody who waits. */
  kept: ReadonlySet<string>;
  householdOtherCm: number;
  now: Date;
}

export type ClaimDecision =
  | { outcome: 'pitches'; pitchIds: string[]; zone: MarketZone }
  | { outcome: 'line'; zone: MarketZone }
  | { outcome: 'taken'; pitchIds: string[] }
  | { outcome: 'refused'; refusals: PitchRefusalView[] };

/** Certain pitches, or any that fit, or the line: the policy is asked about exactly what the seller would get. */
export function decideClaim(claim: PitchClaim, facts: ClaimFacts): ClaimDecision {
  const { pitches, kept, market } = facts;
  const open = pitches.map((pitch) =>
    kept.has(pitch.id) ? { ...pitch, takenBy: pitch.takenBy ?? 'line' } : pitch,
  );
  const chosen =
    claim.pitchIds.length > 0
      ? open.filter(({ id }) => claim.pitchIds.includes(id))
      : market.allocation === 'choose'
        ? anyThatFit(claim, open)
        : [];
  const zone = chosen[0]?.zone ?? claim.zone;
  const verdict = mayTakePitch({
    now: facts.now,
    channel: 'seller',
    market: policyMarketOf(market),
    seller: facts.seller,
    pitches: chosen,
    pitchesWanted: claim.pitchesWanted,
    zone,
    vehicleCm: claim.vehicleCm,
    goods: claim.goods,
    householdOtherCm: facts.householdOtherCm,
  });
  if (!verdict.allowed) return { outcome: 'refused', refusals: verdict.refusals.map(shown) };
  if (claim.pitchIds.length === 0)
    return chosen.length === 0
      ? { outcome: 'line', zone }
      : { outcome: 'pitches', pitchIds: chosen.map(({ id }) => id), zone };
  const decision = decideWanted(open, { pitchIds: claim.pitchIds, sideBySide: true });
  if (decision.outcome === 'given')
    return { outcome: 'pitches', pitchIds: decision.pitchIds, zone };
  if (decision.reason === 'taken') return { outcome: 'taken', pitchIds: decision.pitchIds };
  return { outcome: 'refused', refusals: [{ reason: decision.reason }] };
}

function anyThatFit(
  { pitchesWanted, zone, vehicleCm }: PitchClaim,
  pitches: readonly PlanPitchRow[],
): PlanPitchRow[] {
  const request = { bookingId: '', count: pitchesWanted, zone, vehicleCm, togetherKey: null };
  const { given } = assignPitches([{ key: '', requests: [request] }], pitches.filter(isFree));
  const ids = given[0]?.pitchIds ?? [];
  return pitches.filter(({ id }) => ids.includes(id));
}

export function shown(refusal: PitchRefusal): PitchRefusalView {
  const { reason } = refusal;
  switch (reason) {
    case 'not-yet-open':
    case 'residents-first':
      return { reason, opensAt: refusal.opensAt.toISOString() };
    case 'refused-goods':
      return { reason, goods: refusal.goods };
    case 'household-limit':
      return { reason, limitCm: refusal.limitCm, wouldBeCm: refusal.wouldBeCm };
    case 'vehicle-too-long':
      return { reason, vehicleCm: refusal.vehicleCm, lengthCm: refusal.lengthCm };
    default:
      return { reason };
  }
}
