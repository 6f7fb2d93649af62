/** The address of something of a wish tree; without a name it is the newest one's. */
export function ofCampaign(address: string, campaign: string | undefined): string {
  return campaign ? `${address}?campaign=${encodeURIComponent(campaign)}` : address;
}
