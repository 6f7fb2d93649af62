import type { CampaignView } from '@dabei/contracts';
import { campaignTransitions, type CampaignMove } from '@dabei/domain';

/** What staff may do with a campaign in this phase, in the order of its life. */
export function movesOf(phase: CampaignView['phase']): CampaignMove[] {
  return Object.keys(campaignTransitions[phase]) as CampaignMove[];
}
