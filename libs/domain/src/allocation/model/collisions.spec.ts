import fc from 'fast-check';
import { overlap } from '../feasible';
import { anyInstance } from '../testing/arbitrary-instance';
import { aDrawEvent } from '../testing/a-draw';
import { collisionsOf } from './collisions';

it('names three events at one moment once instead of pair by pair', () => {
  const at = (key: string, start: number, end: number) =>
    aDrawEvent(key, { spans: [{ start, end }] });
  expect(collisionsOf([at('a', 0, 9), at('b', 2, 5), at('c', 4, 9), at('d', 9, 12)])).toEqual([
    ['a', 'b', 'c'],
  ]);
});

it('says the same as "no two of them overlap or are dates of one offer"', () => {
  fc.assert(
    fc.property(anyInstance({ children: 1, events: 6 }), ({ events }) => {
      const sets = collisionsOf(events);
      for (const one of events) {
        for (const other of events) {
          if (one === other) continue;
          const together = sets.some((set) => set.includes(one.key) && set.includes(other.key));
          expect(together).toBe(one.offer === other.offer || overlap(one, other));
        }
      }
    }),
  );
});
