import { addDays } from '../time/calendar-date';
import type { MarketKind } from './market-kind';

/** Days and hours of a market: local dates 'YYYY-MM-DD' and wall times 'HH:MM', the opening as instants. */
export interface MarketDates {
  heldOn: string;
  opensAt: string;
  closesAt: string;
  setUpFrom: string;
  releaseAt: string;
  residentsFrom: Date | null;
  opensOn: Date;
  closesOn: Date;
  cancelFreeUntil: string;
  eraseOn: string;
}

export interface MarketDateProblem {
  path: keyof MarketDates;
  code: 'too-early' | 'too-late';
}

/**
 * The days of a market in their order: set up, opening, release before the end; registration opens before it closes,
 * the town's own people first; a cancellation is free until the day at the latest; erased after the day. Each problem
 * names the field that comes too early or too late.
 */
export function marketDateProblems(dates: MarketDates): MarketDateProblem[] {
  const { heldOn, opensAt, closesAt, setUpFrom, releaseAt } = dates;
  const found: [MarketDateProblem, boolean][] = [
    [{ path: 'closesAt', code: 'too-early' }, closesAt <= opensAt],
    [{ path: 'setUpFrom', code: 'too-late' }, setUpFrom >= opensAt],
    [{ path: 'releaseAt', code: 'too-early' }, releaseAt <= setUpFrom],
    [{ path: 'releaseAt', code: 'too-late' }, releaseAt >= closesAt],
    [{ path: 'closesOn', code: 'too-early' }, dates.closesOn <= dates.opensOn],
    [
      { path: 'residentsFrom', code: 'too-late' },
      dates.residentsFrom !== null && dates.residentsFrom >= dates.opensOn,
    ],
    [{ path: 'cancelFreeUntil', code: 'too-late' }, dates.cancelFreeUntil > heldOn],
    [{ path: 'eraseOn', code: 'too-early' }, dates.eraseOn <= heldOn],
  ];
  return found.filter(([, wrong]) => wrong).map(([problem]) => problem);
}

/** Wall times of a new market: a children's flea market is a morning, everything else a little longer. */
export interface UsualMarketDates {
  opensAt: string;
  closesAt: string;
  setUpFrom: string;
  releaseAt: string;
  /** Local dates; the times of day are 9 and 20 o'clock. */
  opensOn: string;
  closesOn: string;
  cancelFreeUntil: string;
  eraseOn: string;
}

/**
 * What a new market begins with, so that title, place and day are enough: registration from six weeks before (or today)
 * until two days before, free cancellation until three days before, personal data gone 30 days after.
 */
export function usualMarketDates(
  kind: MarketKind,
  heldOn: string,
  today: string,
): UsualMarketDates {
  const sixWeeksBefore = addDays(heldOn, -42);
  const opensOn = sixWeeksBefore < today ? today : sixWeeksBefore;
  const closesOn = addDays(heldOn, -2);
  const hours =
    kind === 'flea'
      ? { setUpFrom: '07:00', releaseAt: '08:30', opensAt: '09:00', closesAt: '15:00' }
      : { setUpFrom: '08:30', releaseAt: '09:45', opensAt: '10:00', closesAt: '14:00' };
  return {
    ...hours,
    opensOn,
    closesOn: closesOn <= opensOn ? heldOn : closesOn,
    cancelFreeUntil: addDays(heldOn, -3),
    eraseOn: addDays(heldOn, 30),
  };
}
