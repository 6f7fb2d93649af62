import fc from 'fast-check';
import type { DrawInstance, DrawPlacement } from '../draw-instance';
import { anyInstance } from '../testing/arbitrary-instance';
import { aSeason } from '../testing/season';
import { SeededRandom } from '../testing/seeded-random';
import { drawHotEvents, repeatLottery } from './draw-hot-events';
import { forEverybody } from './for-everybody';

const textOf = (placements: readonly DrawPlacement[]) =>
  placements.map(({ child, event }) => `${child} ${event}`).sort();

/** Children that leave, and everybody in a group with one of them, again and again. */
function companyOf({ groups }: DrawInstance, leaving: ReadonlySet<string>): Set<string> {
  const gone = new Set(leaving);
  for (let size = -1; size < gone.size;) {
    size = gone.size;
    for (const { members } of groups)
      if (members.some((member) => gone.has(member)))
        for (const member of members) gone.add(member);
  }
  return gone;
}

/** The instance without these children and the seats they have, as the public file shows it. */
function without(
  instance: DrawInstance,
  gone: ReadonlySet<string>,
  seats: readonly DrawPlacement[],
): DrawInstance {
  const byHand = instance.children.flatMap(({ key, forced }) =>
    forced.map((event) => ({ child: key, event })),
  );
  const taken = [...seats, ...byHand].filter(({ child }) => gone.has(child));
  const at = (event: string) => taken.filter((seat) => seat.event === event).length;
  return {
    children: instance.children.filter(({ key }) => !gone.has(key)),
    groups: instance.groups.filter(({ members }) => !members.some((member) => gone.has(member))),
    events: forEverybody(instance).events.map((event) => ({
      ...event,
      capacity: event.capacity - at(event.key),
    })),
    shared: instance.shared.map((bus) => ({
      ...bus,
      capacity:
        bus.capacity -
        instance.events
          .filter(({ shared }) => shared.includes(bus.key))
          .reduce((sum, { key }) => sum + at(key), 0),
    })),
  };
}

function remains(instance: DrawInstance, leaving: ReadonlySet<string>): void {
  const { events, placements } = drawHotEvents(instance);
  const hot = new Set(events.map(({ event }) => event));
  const gone = companyOf(instance, leaving);
  const again = repeatLottery(without(instance, gone, placements), hot);
  expect(textOf(again)).toEqual(textOf(placements.filter(({ child }) => !gone.has(child))));
}

describe('the lottery repeated without some lists and their seats', () => {
  it('gives everybody else the same, in tiny seasons with every rule', () => {
    fc.assert(
      fc.property(
        anyInstance({ children: 8, events: 5, byHand: true }),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (instance, leaves) => {
          const leaving = instance.children.filter((_, index) => leaves[index]);
          remains(instance, new Set(leaving.map(({ key }) => key)));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('gives everybody else the same, in whole seasons with groups and buses', () => {
    for (const seed of [1, 2, 3, 4]) {
      const season = aSeason({ children: 200, room: 'tight', seed });
      for (const share of [0.05, 0.2, 0.45]) {
        const random = new SeededRandom(seed);
        const leaving = season.children.filter(() => random.chance(share));
        remains(season, new Set(leaving.map(({ key }) => key)));
      }
    }
  });

  it('would not, were the seats of those who left still there', () => {
    const season = aSeason({ children: 200, room: 'tight', seed: 1 });
    const { events, placements } = drawHotEvents(season);
    const gone = companyOf(season, new Set([placements[0]?.child ?? '']));
    const hot = new Set(events.map(({ event }) => event));
    const again = repeatLottery(without(season, gone, []), hot);
    expect(textOf(again)).not.toEqual(textOf(placements.filter(({ child }) => !gone.has(child))));
  });
});
