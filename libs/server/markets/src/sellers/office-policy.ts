import type { PitchConsequence } from '@dabei/contracts';
import {
  afterPitchOverride,
  mayTakePitch,
  overridablePitchRefusals,
  type MarketZone,
  type PitchRefusal,
  type PolicySeller,
} from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';
import { decideWanted } from '../bookings/plan-pitches';
import { policyMarketOf, type Market } from '../facts/market';
import type { OfficeGround } from './office-ground';

/** What the office asks for somebody. */
export interface OfficeAsk {
  seller: PolicySeller;
  pitchIds: readonly string[];
  pitchesWanted: number;
  zone: MarketZone;
  vehicleCm: number | null;
  goods: readonly string[];
  householdOtherCm: number;
  /** Its own booking, whose pitches are no obstacle. */
  exceptFor?: string;
}

type Verdict = Pick<PitchConsequence, 'refusals' | 'warnings' | 'ground'>;

function asked(market: Market, { now, pitches }: OfficeGround, ask: OfficeAsk) {
  const chosen = pitches.filter(({ id }) => ask.pitchIds.includes(id));
  return mayTakePitch({
    ...ask,
    now,
    channel: 'office',
    market: policyMarketOf(market),
    pitches: chosen,
    // the office says how many by choosing them
    pitchesWanted: chosen.length === 0 ? ask.pitchesWanted : chosen.length,
  });
}

/** What speaks against it, and what of that the office may decide itself. */
export function officeVerdict(market: Market, ground: OfficeGround, ask: OfficeAsk): Verdict {
  const verdict = asked(market, ground, ask);
  return {
    refusals: (verdict.allowed ? [] : verdict.refusals).map(({ reason }) => ({
      reason,
      overridable: overridablePitchRefusals.includes(reason),
    })),
    warnings: verdict.warnings.map(({ reason }) => reason),
    ground: ask.pitchIds.length === 0 ? null : groundOf(ground, ask),
  };
}

const isKept = ({ keptForLine }: OfficeGround, { pitchIds }: OfficeAsk): boolean =>
  pitchIds.some((id) => keptForLine.has(id));

function groundOf(ground: OfficeGround, ask: OfficeAsk): Verdict['ground'] {
  const decision = decideWanted(ground.pitches, { ...ask, sideBySide: true });
  if (decision.outcome === 'given') return isKept(ground, ask) ? 'kept-for-line' : null;
  return decision.reason === 'none-wanted' ? null : decision.reason;
}

/**
 * 409 with the first reason that is left once the office has overridden some, and with why the ground is not free. An
 * override, or passing over who waits, needs a reason. Pitches apart are given on purpose: chosen one by one.
 */
export function allowOffice(
  market: Market,
  ground: OfficeGround,
  ask: OfficeAsk,
  { overridden, reason }: { overridden: readonly PitchRefusal['reason'][]; reason: string | null },
): void {
  const said = (reason ?? '') !== '';
  if (overridden.length > 0 && !said)
    throw new DomainError('invalid', {
      reason: 'reason-missing',
      issues: [{ path: 'reason', code: 'missing' }],
    });
  const verdict = afterPitchOverride(asked(market, ground, ask), overridden);
  if (!verdict.allowed)
    throw new DomainError('conflict', { reason: `pitch-${verdict.refusals[0].reason}` });
  if (ask.pitchIds.length === 0) return;
  const decision = decideWanted(ground.pitches, { ...ask, sideBySide: false });
  if (decision.outcome === 'refused')
    throw new DomainError('conflict', { reason: `pitch-${decision.reason}` });
  if (isKept(ground, ask) && !said)
    throw new DomainError('conflict', { reason: 'pitch-kept-for-line' });
}
