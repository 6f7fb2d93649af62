import type { RegistrationState } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A button pressed for a place, as the limit per day counts it. */
export interface EarlierPress {
  registrationId: string;
  campaignId: string;
  householdId: string;
  /** The household's place and time are hidden from everybody else. */
  protected: boolean;
  pressedAt: Date;
  state: RegistrationState;
}

interface PressRow {
  child_id: string;
  id: string;
  campaign_id: string;
  household_id: string;
  protected: boolean;
  pressed_at: string;
  state: RegistrationState;
}

/**
 * New places pressed for these children since the opening hour, only in campaigns with a limit per day. Given back
 * counts as well, or the limit would be none. What has a rank came over the waiting list; the draw writes its
 * places with the hour of the list and a move with the hour of the first press; a code that was never typed, an
 * event that was cancelled, a refusal when the code was typed: nothing of it was a place.
 */
export async function loadEarlierPresses(
  em: EntityManager,
  childIds: readonly string[],
): Promise<Map<string, EarlierPress[]>> {
  const rows = await rowsIn<PressRow>(
    em,
    `select r.child_id, r.id, e.campaign_id, r.household_id, h.protected, to_json(r.first_pressed_at)#>>'{}' as pressed_at, r.state
     from registration r join event e on e.id = r.event_id join campaign c on c.id = e.campaign_id
       join household h on h.id = r.household_id
     where r.child_id = any(?::uuid[]) and c.max_new_per_child_per_day is not null
       and r.first_pressed_at >= c.opens_at and r.rank is null
       and (r.occupies or (r.state = 'cancelled'
         and r.end_reason in ('cancelled-by-family', 'cancelled-by-office', 'gave-up-for-offer')))`,
    [`{${childIds.join(',')}}`],
  );
  const byChild = new Map<string, EarlierPress[]>(childIds.map((id) => [id, []]));
  for (const row of rows) {
    byChild.get(row.child_id)?.push({
      registrationId: row.id,
      campaignId: row.campaign_id,
      householdId: row.household_id,
      protected: row.protected,
      pressedAt: new Date(row.pressed_at),
      state: row.state,
    });
  }
  return byChild;
}

/** Those of one campaign, as the policy asks for them. */
export const pressesIn = (
  presses: readonly EarlierPress[],
  { campaignId }: { campaignId: string },
): Date[] =>
  presses.filter((press) => press.campaignId === campaignId).map(({ pressedAt }) => pressedAt);
