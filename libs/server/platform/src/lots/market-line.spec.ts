import fc from 'fast-check';
import { frozenLineBytes, lotsOfLine, type FrozenParty } from './market-line';

const nonce = fc.stringMatching(/^[0-9a-f]{32}$/);
const seed = fc.stringMatching(/^[0-9a-f]{64}$/);
const circle = fc.constantFrom('helper' as const, 'returning' as const, 'all' as const);
const parties = fc.uniqueArray(fc.record({ nonce, circle }), {
  selector: (one) => one.nonce,
  minLength: 1,
  maxLength: 40,
});
const order = { helper: 0, returning: 1, all: 2 };

describe('the lots of a market', () => {
  it('are 1 to n, the narrower circle first, whatever the order of the list', () => {
    fc.assert(
      fc.property(seed, parties, (of, all) => {
        const lots = lotsOfLine(of, { parties: all });
        expect([...lots.values()].sort((a, b) => a - b)).toEqual(all.map((_, at) => at + 1));
        const byLot = [...all].sort((a, b) => (lots.get(a.nonce) ?? 0) - (lots.get(b.nonce) ?? 0));
        const circles = byLot.map((one) => order[one.circle]);
        expect(circles).toEqual([...circles].sort());
        expect(lotsOfLine(of, { parties: [...all].reverse() })).toEqual(lots);
      }),
    );
  });

  it('refuse two parties of one name, also in two circles', () => {
    const twice: FrozenParty[] = [
      { nonce: 'ab', circle: 'helper' },
      { nonce: 'ab', circle: 'all' },
    ];
    expect(() => lotsOfLine('00', { parties: twice })).toThrow('share a nonce');
  });

  it('are made of a list that says who asked for what, and nothing more', () => {
    const requests = [{ count: 2, zone: 'private', vehicleCm: null, bookingId: 'secret' }];
    const bytes = frozenLineBytes({ parties: [{ nonce: 'ab', requests }] }).toString();
    expect(bytes).toBe(
      '{"format":"dabei-market-line/1","parties":[{"nonce":"ab","requests":[{"count":2,"vehicleCm":null,"zone":"private"}]}]}\n',
    );
    expect(frozenLineBytes({ parties: [{ nonce: 'ab', circle: 'all' }] }).toString()).toContain(
      '{"circle":"all","nonce":"ab"}',
    );
  });
});
