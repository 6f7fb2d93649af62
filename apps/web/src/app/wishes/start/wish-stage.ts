import type { CampaignView } from '@dabei/contracts';

export type WishStage = 'none' | 'not-yet' | 'open' | 'over' | 'drawn';

/** Where the wish phase of a campaign stands, for everybody who is not signed in too. */
export function wishStage(
  {
    phase,
    wishesOpenAt,
    wishesCloseAt,
    drawnAt,
  }: Pick<CampaignView, 'phase' | 'wishesOpenAt' | 'wishesCloseAt' | 'drawnAt'>,
  now: number,
): WishStage {
  if (wishesOpenAt === null || wishesCloseAt === null) return 'none';
  if (drawnAt !== null) return 'drawn';
  if (now >= Date.parse(wishesCloseAt)) return 'over';
  return phase === 'wishing' && now >= Date.parse(wishesOpenAt) ? 'open' : 'not-yet';
}
