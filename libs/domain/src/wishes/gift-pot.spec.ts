import * as fc from 'fast-check';
import { mayBuy, potBalance, potKinds, potLine } from './gift-pot';

describe('the pot', () => {
  it('holds what was given less what was spent, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            kind: fc.constantFrom(...potKinds),
            cents: fc.integer({ min: 1, max: 90_000 }),
          }),
        ),
        (acts) => {
          const lines = acts.map(({ kind, cents }) => potLine(kind, cents));
          const sum = (kind: string) =>
            acts.filter((act) => act.kind === kind).reduce((all, { cents }) => all + cents, 0);
          const expected = sum('donation') - sum('purchase') + sum('correction');
          expect(potBalance(lines)).toBe(expected);
          expect(potBalance([...lines].reverse())).toBe(expected);
        },
      ),
    );
  });

  it('asks why above the limit and beyond the pot', () => {
    const pot = { limitCents: 3000, balanceCents: 2500 };
    expect(mayBuy(2500, pot, null)).toEqual({ outcome: 'yes' });
    expect(mayBuy(2600, pot, null)).toEqual({ outcome: 'refused', reason: 'pot-too-small' });
    expect(mayBuy(3100, pot, null)).toEqual({ outcome: 'refused', reason: 'above-limit' });
    expect(mayBuy(3100, pot, 'Winterjacke im Angebot')).toEqual({ outcome: 'yes' });
  });
});
