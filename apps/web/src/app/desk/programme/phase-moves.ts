import type { CampaignView } from '@dabei/contracts';
import { campaignTransitions, type CampaignMove } from '@dabei/domain';

/**
 * What staff may do with a campaign in this phase, in the order of its life. Wishing is offered only where it has
 * dates; there it comes before registration.
 */
export function movesOf({
  phase,
  wishesOpenAt,
}: Pick<CampaignView, 'phase' | 'wishesOpenAt'>): CampaignMove[] {
  const moves = Object.keys(campaignTransitions[phase]) as CampaignMove[];
  if (phase !== 'announced') return moves;
  return moves.filter((move) => move !== (wishesOpenAt ? 'open' : 'collect'));
}
