import { ageFor } from '@dabei/domain';
import { type SeededEvent } from '../events/seeded-event';
import { type Family } from '../people/family';
import { type Dice } from '../seeded-dice';
import { type CampaignRow, type ChildRow } from '../town';
import { type WishListRow, type WishRow } from './wish-rows';

const FAMILIES = 30;
const SHARE_SUBMITTED = 0.8;

/** Some families have ranked what fits their children's age; the same few events are in demand. */
export function wishLists(
  campaign: CampaignRow,
  events: readonly SeededEvent[],
  families: readonly Family[],
  now: Date,
  dice: Dice,
): { lists: WishListRow[]; wishes: WishRow[] } {
  const chosen = families.filter(({ children }) => children.length > 0).slice(0, FAMILIES);
  const lists: WishListRow[] = [];
  const wishes: WishRow[] = [];
  for (const { household, guardian, children } of chosen) {
    const submitted = dice.datatype.boolean(SHARE_SUBMITTED);
    for (const child of children) {
      const wished = rankedFor(child, events, dice);
      if (wished.length === 0) continue;
      const list = {
        id: dice.string.uuid(),
        campaign_id: campaign.id,
        household_id: household.id,
        child_id: child.id,
        state: submitted ? ('submitted' as const) : ('draft' as const),
        max_places: dice.datatype.boolean(0.3) ? dice.number.int({ min: 1, max: 3 }) : null,
        channel: guardian.email === null ? ('sheet' as const) : ('family' as const),
        button_text: submitted ? 'Wünsche verbindlich abgeben' : null,
        submitted_at: submitted ? now : null,
        receipt_at: submitted ? now : null,
        changed_at: now,
        version: 1,
      };
      lists.push(list);
      wishes.push(
        ...wished.map((event, index) => ({
          wish_list_id: list.id,
          event_id: event.row.id,
          position: index + 1,
        })),
      );
    }
  }
  return { lists, wishes };
}

function rankedFor(child: ChildRow, events: readonly SeededEvent[], dice: Dice): SeededEvent[] {
  const fitting = events.filter((event) => fits(child, event));
  const sought = dice.helpers.shuffle(fitting.filter(({ isSought }) => isSought));
  const others = dice.helpers.shuffle(fitting.filter(({ isSought }) => !isSought));
  const count = dice.number.int({ min: 2, max: 9 });
  return [...sought.slice(0, 2), ...others].slice(0, count);
}

function fits({ birth_date }: ChildRow, { row, firstDay }: SeededEvent): boolean {
  const age = ageFor({ by: row.age_by }, birth_date, firstDay);
  return age >= (row.age_min ?? 0) && age <= (row.age_max ?? 99);
}
