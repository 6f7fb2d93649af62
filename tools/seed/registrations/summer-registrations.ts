import { type SeededEvent } from '../events/seeded-event';
import { type Family } from '../people/family';
import { type ChildRow } from '../town';
import { fillLine, fillPlaces, type Filling } from './fill-event';
import { capacityOf } from './seat-count';
import { type Wish } from './wish';

const SHARE_TAKEN = 0.62;
const ROUNDS = 8;
const MOST_WAITING = 6;

/** How full an event that is not sought may get, so that newcomers find places. */
function limits(events: readonly SeededEvent[], { dice }: Filling): Map<SeededEvent, number> {
  return new Map(
    events.map((event) => [
      event,
      Math.floor(capacityOf(event) * dice.number.float({ min: 0.45, max: 0.72 })),
    ]),
  );
}

/** The first event that fits from a random place in the list on. */
function pick(
  family: Family,
  child: ChildRow,
  events: Map<SeededEvent, number>,
  { registrar, campaign, dice }: Filling,
): Wish[] {
  const inOrder = [...events.keys()];
  const start = dice.number.int({ min: 0, max: Math.max(0, inOrder.length - 1) });
  const fitting = [...inOrder.slice(start), ...inOrder.slice(0, start)].find((event) => {
    const wish = { family, child, event };
    return (
      registrar.seats.takenAt(event) < (events.get(event) ?? 0) &&
      registrar.wouldGetPlace(wish) &&
      registrar.verdict(wish, campaign, campaign.opens_at).allowed
    );
  });
  return fitting === undefined ? [] : [{ family, child, event: fitting }];
}

/** Families come back until the season is taken to about three fifths. */
function visits(
  events: readonly SeededEvent[],
  all: readonly SeededEvent[],
  filling: Filling,
): void {
  const { registrar, campaign, times, dice } = filling;
  const open = limits(dice.helpers.shuffle([...events]), filling);
  const wanted = SHARE_TAKEN * all.reduce((sum, event) => sum + capacityOf(event), 0);
  let taken = all.reduce((sum, event) => sum + registrar.seats.takenAt(event), 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const family of dice.helpers.shuffle([...filling.families])) {
      if (taken >= wanted) return;
      const wishes = family.children.flatMap((child) => pick(family, child, open, filling));
      if (wishes.length === 0) continue;
      registrar.press(family, wishes, campaign, times.next());
      taken += wishes.length;
    }
  }
}

/** The first sought event that this child could join. */
function soughtFor(
  family: Family,
  child: ChildRow,
  sought: readonly SeededEvent[],
  { registrar, campaign }: Filling,
): SeededEvent {
  const found = sought.find(
    (event) => registrar.verdict({ family, child, event }, campaign, campaign.opens_at).allowed,
  );
  if (found === undefined) throw new Error(`No sought event fits ${child.first_name}.`);
  return found;
}

/**
 * Registers the town for the summer: the sought events fill up first and get their lines, then
 * families come for the rest. The demo family gets places, stands first in one line (the event that
 * is returned) and further back in another.
 */
export function summerRegistrations(
  events: readonly SeededEvent[],
  demo: Family,
  filling: Filling,
): SeededEvent {
  const { registrar, campaign, times, dice } = filling;
  const [younger, older] = demo.children;
  if (younger === undefined || older === undefined)
    throw new Error('The demo family has two children.');
  const withUs = events.filter(({ row }) => row.registration === 'with-us');
  const sought = withUs.filter(({ isSought }) => isSought);
  const offered = soughtFor(demo, younger, sought, filling);
  const awaited = soughtFor(
    demo,
    older,
    sought.filter((event) => event !== offered),
    filling,
  );

  for (const event of sought) {
    fillPlaces(event, 1, filling);
    if (event === offered) {
      registrar.press(demo, [{ family: demo, child: younger, event }], campaign, times.next());
    }
    fillLine(event, dice.number.int({ min: 2, max: MOST_WAITING }), filling);
    if (event === awaited) {
      registrar.press(demo, [{ family: demo, child: older, event }], campaign, times.next());
    }
  }
  const rest = withUs.filter(({ isSought }) => !isSought);
  const open = new Map(rest.map((event) => [event, capacityOf(event)]));
  const first = demo.children.flatMap((child) => pick(demo, child, open, filling));
  registrar.press(demo, first, campaign, times.next());
  visits(rest, withUs, filling);
  return offered;
}
