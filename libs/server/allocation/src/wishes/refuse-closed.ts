import { officeWishWindow, wishWindow } from '@dabei/domain';
import { DomainError } from '@dabei/server/platform';
import type { WishCampaign } from '../facts/wish-campaign';

const closed = { 'not-yet': 'not-yet', over: 'wishing-is-over' } as const;

/** For families: by the server's clock, whatever the schedule has done. */
export function refuseClosed({ dates, sealed }: WishCampaign, now: Date): void {
  if (sealed) throw new DomainError('closed', { reason: 'wishing-is-over' });
  const window = wishWindow(dates, now);
  if (window !== 'open') throw new DomainError('closed', { reason: closed[window] });
}

/** For the office: paper that came in time may be typed until the lists are sealed, with a reason. */
export function refuseClosedForOffice(
  { dates, sealed }: WishCampaign,
  now: Date,
  reason: string | undefined,
): void {
  if (sealed) throw new DomainError('conflict', { reason: 'lists-are-sealed' });
  const window = officeWishWindow(dates, now);
  if (window === 'over' || window === 'not-yet')
    throw new DomainError('closed', { reason: closed[window] });
  if (window === 'with-reason' && (reason ?? '') === '')
    throw new DomainError('invalid', { issues: [{ path: 'reason', code: 'required' }] });
}
