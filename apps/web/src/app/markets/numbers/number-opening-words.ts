import type { PublicCommission } from '@dabei/contracts';

/** What somebody can do now on the page of a Kleiderbörse, by the server's clock. */
export type Door = 'called-off' | 'before' | 'open' | 'closed';

/**
 * Before everybody's opening the form is there as soon as any circle may ask: whether somebody belongs to it is decided
 * by the address, on the server.
 */
export function doorOf(market: PublicCommission, now: number): Door {
  if (market.calledOffWords !== null) return 'called-off';
  if (market.phase !== 'open' || now >= Date.parse(market.closesOn)) return 'closed';
  const starts = [market.helpersFrom, market.returningFrom, market.opensOn].flatMap((one) =>
    one === null ? [] : [Date.parse(one)],
  );
  return now < Math.min(...starts) ? 'before' : 'open';
}

/** Whole minutes until everybody may ask, at least one. */
export const minutesUntil = (instant: string, now: number): number =>
  Math.max(1, Math.ceil((Date.parse(instant) - now) / 60_000));
