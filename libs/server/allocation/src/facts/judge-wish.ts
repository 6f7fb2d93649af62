import type { WishCheck } from '@dabei/contracts';
import { discreetRefusals, mayWish, type Verdict } from '@dabei/domain';
import type { WishCampaign } from './wish-campaign';
import type { WishChild } from './wish-children';
import type { WishEvent } from './wish-events';

/** What a wish is judged by, the same for every list of a campaign. */
export interface Judging {
  now: Date;
  zone: string;
  campaign: WishCampaign;
}

interface Asking {
  child: WishChild;
  /** Of the household that made the list. */
  resident: boolean;
}

/** The one policy about one child and one event. */
export function judgeWish(
  { now, zone, campaign }: Judging,
  { child, resident }: Asking,
  event: WishEvent,
): Verdict {
  return mayWish({
    now,
    zone,
    channel: 'family',
    campaign: campaign.policy,
    event: event.policy,
    child: {
      birthDate: child.birthDate,
      resident,
      swimLevel: child.swimLevel,
      hasHealthNote: false,
    },
    existing: child.existing.map((other) => ({
      ...other,
      otherCampaign: other.campaignId !== campaign.id,
    })),
  });
}

/** What the family reads about its wishes; events nothing is to be said about are left out. */
export function checksOf(
  judging: Judging,
  asking: Asking & { householdId: string; wishes: readonly string[] },
  events: ReadonlyMap<string, WishEvent>,
): WishCheck[] {
  return asking.wishes.flatMap((eventId) => {
    const event = events.get(eventId);
    if (event === undefined) return [];
    const verdict = judgeWish(judging, asking, event);
    if (verdict.allowed && verdict.warnings.length === 0) return [];
    const refusals = verdict.allowed
      ? []
      : discreetRefusals(verdict.refusals, asking.child.existing, eventId, asking.householdId);
    return [
      {
        eventId,
        refusals: refusals.map(({ reason, ...details }) => ({ reason, details: { ...details } })),
        warnings: verdict.warnings.map(({ reason }) => reason),
      },
    ];
  });
}
