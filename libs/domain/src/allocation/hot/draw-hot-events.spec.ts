import fc from 'fast-check';
import { checkPlacements } from '../feasible';
import { aDraw, aDrawChild, aDrawEvent } from '../testing/a-draw';
import { anyInstance } from '../testing/arbitrary-instance';
import { SeededRandom } from '../testing/seeded-random';
import { drawHotEvents } from './draw-hot-events';
import { hotEvents } from './hot-events';

const park = aDrawEvent('park', { capacity: 2 });
const others = ['bad', 'zoo', 'kino'].map((key) => aDrawEvent(key, { capacity: 9 }));
const five = ['c1', 'c2', 'c3', 'c4', 'c5'];
const winners = (instance: ReturnType<typeof aDraw>) =>
  drawHotEvents(instance).placements.map(({ child }) => child);

it('is hot when more name it first than it has places; what stands at the end of a list heats nothing', () => {
  const first = aDraw(
    five.map((key) => aDrawChild(key, ['park', 'bad'])),
    [park, ...others],
  );
  expect(hotEvents(first)).toEqual([{ event: 'park', firstWishes: 5, places: 2 }]);
  const last = aDraw(
    five.map((key) => aDrawChild(key, ['bad', 'park'])),
    [park, ...others],
  );
  expect(hotEvents(last)).toEqual([]);
});

it('gives its places by lot alone, however short or padded a list is', () => {
  const lists = [['park'], ['park', 'bad'], ['park', 'bad', 'zoo', 'kino']];
  const random = new SeededRandom(7);
  for (let round = 0; round < 20; round += 1) {
    const lots = random.shuffled([1, 2, 3, 4, 5]);
    const children = five.map((key, at) =>
      aDrawChild(key, random.pick(lists), { lot: lots[at] ?? 0 }),
    );
    const best = five.filter((_, at) => (lots[at] ?? 0) <= 2).sort();
    expect(winners(aDraw(children, [park, ...others])).sort()).toEqual(best);
  }
});

it('asks first who put nothing else before it', () => {
  const children = [
    aDrawChild('c1', ['bad', 'park']),
    ...['c2', 'c3', 'c4'].map((key) => aDrawChild(key, ['park', 'bad'])),
  ];
  expect(winners(aDraw(children, [park, ...others]))).toEqual(['c2', 'c3']);
});

it('takes no wish away that the child ranks higher', () => {
  const sameTime = aDrawEvent('bad', { capacity: 9, spans: park.spans });
  const children = [
    aDrawChild('c1', ['bad', 'park']),
    ...['c2', 'c3', 'c4'].map((key) => aDrawChild(key, ['park', 'bad'], { maxPlaces: 1 })),
  ];
  const { rest } = drawHotEvents(aDraw(children, [park, sameTime]));
  expect(rest.children.find(({ key }) => key === 'c1')?.forced).toEqual([]);
});

it('gives a group that only comes together one turn, neither the best nor the worst of its lots for sure', () => {
  const groups = [{ members: ['c1', 'c5'], together: 'only' as const }];
  const children = five.map((key) => aDrawChild(key, ['park', 'bad']));
  expect(winners(aDraw(children, [park, ...others], { groups }))).toEqual(['c1', 'c5']);
  const swapped: Record<string, number> = { c1: 2, c2: 1 };
  const later = children.map((child) => ({ ...child, lot: swapped[child.key] ?? child.lot }));
  expect(winners(aDraw(later, [park, ...others], { groups }))).toEqual(['c2', 'c3']);
});

it('settles only what may stand', () => {
  fc.assert(
    fc.property(anyInstance({ children: 7, events: 5 }), (instance) => {
      const { placements } = drawHotEvents(instance);
      const broken = checkPlacements(instance, placements).map(({ code }) => code);
      expect(broken).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
