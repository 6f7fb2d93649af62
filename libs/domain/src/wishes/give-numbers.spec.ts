import fc from 'fast-check';
import { giveNumbers } from './give-numbers';

describe('numbers', () => {
  it('follow the lots, not the order in which wishes were entered', () => {
    const given = giveNumbers(
      [
        { id: 'first', lot: 0.9 },
        { id: 'second', lot: 0.1 },
        { id: 'third', lot: 0.5 },
      ],
      40,
    );
    expect([...given]).toEqual([
      ['second', 41],
      ['third', 42],
      ['first', 43],
    ]);
  });

  it('are each given once, without a gap, after the highest ever given', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ id: fc.uuid(), lot: fc.double({ noNaN: true }) }), {
          selector: ({ id }) => id,
        }),
        fc.nat(500),
        (wishes, highest) => {
          const numbers = [...giveNumbers(wishes, highest).values()].sort((a, b) => a - b);
          expect(numbers).toEqual(wishes.map((_, at) => highest + at + 1));
        },
      ),
    );
  });
});
