import type { CampaignPhase } from '../../campaigns/campaign-phase';

/** What decides whether lists may be changed: the phase, the two dates, and whether the draw was confirmed. */
export interface WishDates {
  phase: CampaignPhase;
  opensAt: Date | null;
  closesAt: Date | null;
  drawn: boolean;
}

export type WishWindow = 'not-yet' | 'open' | 'over';

/**
 * May a family change its wishes now? From `opensAt` (inside) until `closesAt` (outside), while the campaign is in
 * the phase `wishing`. The deadline counts by itself: it does not wait for the schedule to end the phase.
 */
export function wishWindow({ phase, opensAt, closesAt }: WishDates, now: Date): WishWindow {
  if (phase === 'draft' || phase === 'announced') return 'not-yet';
  if (phase !== 'wishing') return 'over';
  if (opensAt !== null && now < opensAt) return 'not-yet';
  return closesAt !== null && now >= closesAt ? 'over' : 'open';
}

/**
 * May the office enter a list? `with-reason` after the deadline, until the draw is confirmed: paper that came in
 * time is not worth less because nobody had typed it yet.
 */
export function officeWishWindow(
  dates: WishDates,
  now: Date,
): 'not-yet' | 'open' | 'with-reason' | 'over' {
  const window = wishWindow(dates, now);
  const notDrawn = dates.phase === 'wishing' || (dates.phase === 'drawing' && !dates.drawn);
  return window === 'over' && notDrawn ? 'with-reason' : window;
}
