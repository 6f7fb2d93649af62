import type { SpotOrder, SpotPreview } from '@dabei/contracts';
import {
  afterPitchOverride,
  mayTakePitch,
  overridablePitchRefusals,
  type MarketZone,
  type PitchRefusal,
} from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';
import type { BookingFacts } from '../bookings/booking-facts';
import { decideWanted, type PlanPitchRow } from '../bookings/plan-pitches';
import { policyMarketOf, type Market } from '../facts/market';

/** What is asked for on the square: pitches of the plan, and who stands there. */
export interface SpotAsk extends SpotOrder {
  now: Date;
  today: string;
  pitches: readonly PlanPitchRow[];
  /** Of the waiting line; null: whoever stands there. */
  waiting: BookingFacts | null;
}

export const chosenOf = ({ pitches, pitchIds }: SpotAsk): PlanPitchRow[] =>
  pitches.filter(({ id }) => pitchIds.includes(id));

/** The zone of the first pitch is that of the booking: what stands there costs what it costs there. */
export const zoneOf = (ask: SpotAsk): MarketZone => chosenOf(ask)[0]?.zone ?? 'private';

/** The metres a household may have do not count on the square: what is free now would stay empty. */
function verdictOf(market: Market, ask: SpotAsk) {
  const { waiting, today, licenceSeen } = ask;
  const chosen = chosenOf(ask);
  const seenBefore = waiting?.licenceSeenOn ?? null;
  return mayTakePitch({
    now: ask.now,
    channel: 'on-the-spot',
    market: { ...policyMarketOf(market), householdMaxCm: Number.MAX_SAFE_INTEGER },
    seller: {
      kind: waiting?.kind ?? ask.kind,
      resident: waiting?.resident ?? false,
      withChild: ask.withChild || (waiting?.withChild ?? false),
      guardianComes: ask.withChild || (waiting?.guardianComes ?? false),
      licenceSeenOn: licenceSeen ? today : seenBefore,
    },
    pitches: chosen,
    pitchesWanted: chosen.length,
    zone: zoneOf(ask),
    vehicleCm: ask.vehicleCm,
    goods: ask.goods.length === 0 ? (waiting?.goods ?? []) : ask.goods,
    householdOtherCm: 0,
  });
}

/** What speaks against it, before it is done. */
export function spotVerdict(
  market: Market,
  ask: SpotAsk,
): Pick<SpotPreview, 'refusals' | 'warnings' | 'ground'> {
  const verdict = verdictOf(market, ask);
  const decision = decideWanted(ask.pitches, { pitchIds: ask.pitchIds, sideBySide: true });
  const ground =
    decision.outcome === 'given' || decision.reason === 'none-wanted' ? null : decision.reason;
  return {
    refusals: (verdict.allowed ? [] : verdict.refusals).map(({ reason }) => ({
      reason,
      overridable: overridablePitchRefusals.includes(reason),
    })),
    // nobody on the square is asked what it declared at home
    warnings: verdict.warnings
      .map(({ reason }) => reason)
      .filter((reason) => reason !== 'goods-not-said'),
    ground,
  };
}

/** 409 with the first reason that is left once the office has overridden some; an override says why. */
export function allowOnTheSpot(
  market: Market,
  ask: SpotAsk,
  { overridden, reason }: { overridden: readonly PitchRefusal['reason'][]; reason: string | null },
): void {
  if (overridden.length > 0 && (reason ?? '') === '')
    throw new DomainError('invalid', {
      reason: 'reason-missing',
      issues: [{ path: 'reason', code: 'missing' }],
    });
  const verdict = afterPitchOverride(verdictOf(market, ask), overridden);
  if (!verdict.allowed)
    throw new DomainError('conflict', { reason: `pitch-${verdict.refusals[0].reason}` });
  const decision = decideWanted(ask.pitches, { pitchIds: ask.pitchIds, sideBySide: false });
  if (decision.outcome === 'refused')
    throw new DomainError('conflict', { reason: `pitch-${decision.reason}` });
}
