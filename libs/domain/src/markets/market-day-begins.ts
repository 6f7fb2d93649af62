import { instantAt, localDateOf } from '../time/local-time';
import { hasPitches, type MarketKind } from './market-kind';
import type { MarketPhase } from './market-phase';

/** What the beginning of a market's day depends on; local day and time, instants. */
export interface BeginningMarket {
  kind: MarketKind;
  phase: MarketPhase;
  /** Called off: nothing begins. */
  calledOffAt: Date | null;
  heldOn: string;
  setUpFrom: string;
  closesOn: Date;
}

/**
 * Does the market's day begin by itself now? On its local day from midnight on, once nobody can sign up any more; at the
 * latest when setting up begins. The office may begin it earlier. Only where there are pitches: a Kleiderbörse lives
 * through intake and settling at the office's pace.
 */
export function marketDayBegins(market: BeginningMarket, now: Date, timeZone: string): boolean {
  const { kind, phase, calledOffAt, heldOn, setUpFrom, closesOn } = market;
  if (!hasPitches(kind) || calledOffAt !== null) return false;
  if (localDateOf(now, timeZone) !== heldOn) return false;
  if (phase === 'closed') return true;
  return phase === 'open' && (now >= closesOn || now >= instantAt(heldOn, setUpFrom, timeZone));
}
