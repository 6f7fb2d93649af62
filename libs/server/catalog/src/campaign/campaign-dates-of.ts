import type { CampaignDates } from '@dabei/domain';
import type { Campaign } from '@dabei/server/database';

/** The dates of a stored campaign, as the rules read them. */
export function campaignDatesOf(campaign: Campaign): CampaignDates {
  return {
    wishesOpenAt: campaign.wishesOpenAt ?? null,
    wishesCloseAt: campaign.wishesCloseAt ?? null,
    drawn: Boolean(campaign.drawnAt),
    opensAt: campaign.opensAt ?? null,
    closesAt: campaign.closesAt ?? null,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    eraseOn: campaign.eraseOn,
  };
}
