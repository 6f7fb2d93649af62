import fc from 'fast-check';
import type { DrawInstance } from '../draw-instance';
import { aDraw, aDrawChild, aDrawEvent } from '../testing/a-draw';
import { anyInstance } from '../testing/arbitrary-instance';
import { aSeason } from '../testing/season';
import { SeededRandom } from '../testing/seeded-random';
import { drawHotEvents, type HotDraw } from './draw-hot-events';

const five = ['c1', 'c2', 'c3', 'c4', 'c5'];
const park = (reserved: number) => aDrawEvent('park', { capacity: 3, reserved });
const other = aDrawEvent('bad', { capacity: 9 });
const reduced = (...keys: string[]) =>
  five.map((key) => aDrawChild(key, ['park', 'bad'], { reducedFee: keys.includes(key) }));
const childrenOf = (places: HotDraw['placements']) => places.map(({ child }) => child);

it('asks everybody for the places for everybody, and afterwards draws the reserved ones apart', () => {
  const draw = drawHotEvents(aDraw(reduced('c1', 'c4', 'c5'), [park(1), other]));
  expect(childrenOf(draw.placements)).toEqual(['c1', 'c2']);
  expect(childrenOf(draw.afterwards)).toEqual(['c4']);
});

it('gives by lot to everybody what nobody can take of the reserved places', () => {
  const draw = drawHotEvents(aDraw(reduced('c1'), [park(1), other]));
  expect(childrenOf(draw.placements)).toEqual(['c1', 'c2']);
  // the child with the reduced fee sits among all; so the rules let a third one in
  expect(childrenOf(draw.afterwards)).toEqual(['c3']);
  const none = drawHotEvents(aDraw(reduced(), [park(1), other]));
  expect(childrenOf(none.afterwards)).toEqual([]);
});

it('is hot when more name it first than there are places for everybody', () => {
  const three = reduced().slice(0, 3);
  expect(drawHotEvents(aDraw(three, [park(0), other])).events).toEqual([]);
  expect(drawHotEvents(aDraw(three, [park(1), other])).events).toMatchObject([{ places: 2 }]);
});

describe('the lottery among all', () => {
  const withFees = (instance: DrawInstance, isReduced: (index: number) => boolean) => ({
    ...instance,
    children: instance.children.map((child, index) => ({ ...child, reducedFee: isReduced(index) })),
  });
  const told = ({ events, placements }: HotDraw) => ({ events, placements });

  it('is the same whoever pays the reduced fee', () => {
    fc.assert(
      fc.property(
        anyInstance({ children: 8, events: 5, byHand: true }),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (instance, fees) => {
          const other = withFees(instance, (index) => fees[index] ?? false);
          expect(told(drawHotEvents(other))).toEqual(told(drawHotEvents(instance)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is the same in whole seasons, while the reserved places go to others', () => {
    for (const seed of [1, 2, 3]) {
      const plain = aSeason({ children: 200, room: 'tight', seed });
      const events = plain.events.map((event) => ({
        ...event,
        reserved: Math.floor(event.capacity / 5),
      }));
      const season = { ...plain, events };
      const random = new SeededRandom(seed);
      const turned = withFees(season, () => random.chance(0.3));
      const [one, two] = [drawHotEvents(season), drawHotEvents(turned)];
      expect(told(two)).toEqual(told(one));
      expect(two.afterwards).not.toEqual(one.afterwards);
    }
  });
});

it('no child with the reduced fee loses by the reservation where one event is wanted by all', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 1, max: 5 }),
      (lots, fees, capacity, reserved) => {
        const children = lots.map((lot, index) =>
          aDrawChild(`c${String(index)}`, ['park', 'bad'], {
            lot,
            reducedFee: fees[index] ?? false,
          }),
        );
        const winners = (places: number) => {
          const event = aDrawEvent('park', { capacity, reserved: Math.min(places, capacity - 1) });
          const draw = drawHotEvents(aDraw(children, [event, other]));
          return new Set([...draw.placements, ...draw.afterwards].map(({ child }) => child));
        };
        const [without, having] = [winners(0), winners(reserved)];
        const lost = children.filter(
          ({ key, reducedFee }) => reducedFee && without.has(key) && !having.has(key),
        );
        expect(lost).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
