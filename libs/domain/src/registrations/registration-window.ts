import type { PolicyInput } from './policy-input';
import type { Refusal } from './verdict';

type WindowInput = Pick<PolicyInput, 'now' | 'channel' | 'campaign'>;

function isBeforeOpening({ now, channel, campaign }: WindowInput): boolean {
  if (campaign.phase === 'draft') return true;
  if (channel === 'office') return false;
  if (campaign.phase === 'announced') return true;
  if (campaign.phase === 'wishing' || campaign.phase === 'drawing') return true;
  return campaign.phase === 'open' && campaign.opensAt !== null && now < campaign.opensAt;
}

function isAfterClosing({ now, channel, campaign }: WindowInput): boolean {
  if (campaign.phase === 'done' || campaign.phase === 'erased') return true;
  if (channel === 'office') return false;
  if (campaign.phase === 'closed' || campaign.phase === 'running') return true;
  return campaign.phase === 'open' && campaign.closesAt !== null && now >= campaign.closesAt;
}

/**
 * Is registration open for this channel? Families need the phase `open` and the time between
 * opensAt (inside) and closesAt (outside); the office also registers in `announced`, `closed` and
 * `running`, because paper arrives before and after (product rule 6).
 */
export function windowRefusals(input: WindowInput): Refusal[] {
  if (isBeforeOpening(input)) return [{ reason: 'not-yet-open', opensAt: input.campaign.opensAt }];
  return isAfterClosing(input) ? [{ reason: 'closed' }] : [];
}
