import type { PitchClaim, PitchRefusalView, PlanPitch, PublicMarket } from '@dabei/contracts';
import { mayTakePitch } from '@dabei/domain';

/**
 * What speaks against a booking before it is pressed, by the rule the server asks again. What a stranger cannot know
 * (other pitches of the household, a licence seen) is left to the server.
 */
export function refusalsNow(
  market: PublicMarket,
  pitches: readonly PlanPitch[],
  claim: PitchClaim,
): PitchRefusalView[] {
  const verdict = mayTakePitch({
    now: new Date(market.now),
    channel: 'seller',
    market: {
      ...market,
      residentsFrom: market.residentsFrom === null ? null : new Date(market.residentsFrom),
      opensOn: new Date(market.opensOn),
      closesOn: new Date(market.closesOn),
    },
    seller: {
      kind: claim.sellerKind,
      resident: claim.resident || claim.seller === null,
      withChild: claim.withChild,
      guardianComes: claim.guardianComes,
      licenceSeenOn: market.heldOn,
    },
    pitches,
    pitchesWanted: claim.pitchesWanted,
    zone: claim.zone,
    vehicleCm: claim.vehicleCm,
    goods: claim.goods,
    householdOtherCm: 0,
  });
  if (verdict.allowed) return [];
  return verdict.refusals.map((refusal) => ({
    ...refusal,
    ...('opensAt' in refusal ? { opensAt: refusal.opensAt.toISOString() } : {}),
  })) as PitchRefusalView[];
}
