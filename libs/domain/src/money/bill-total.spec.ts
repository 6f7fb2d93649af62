import fc from 'fast-check';
import { vatKeys, type BillPosition } from './bill-position';
import { billTotal, vatInside } from './bill-total';

const fee = (cents: number, vat: BillPosition['vat'] = 'none'): BillPosition => ({
  kind: 'fee',
  quantity: 1,
  cents,
  vat,
});
const deposit: BillPosition = { kind: 'deposit', quantity: 1, cents: 1000, vat: 'none' };
const somePositions = fc.array(
  fc.record({
    kind: fc.constantFrom('fee' as const, 'deposit' as const),
    quantity: fc.constant(1),
    cents: fc.integer({ min: -100_000, max: 100_000 }),
    vat: fc.constantFrom(...vatKeys),
  }),
);

describe('a bill', () => {
  it('adds fees and deposits apart', () => {
    expect(billTotal([fee(900), fee(500), deposit])).toEqual({
      feeCents: 1400,
      depositCents: 1000,
      totalCents: 2400,
      vat: [],
    });
  });

  it('shows the tax that is inside the price', () => {
    expect(vatInside(11_900, '19')).toEqual({
      key: '19',
      grossCents: 11_900,
      netCents: 10_000,
      vatCents: 1900,
    });
    expect(vatInside(1070, '7').vatCents).toBe(70);
    expect(vatInside(1070, 'none').vatCents).toBe(0);
  });

  it('rounds the tax position by position', () => {
    // 3 × 100 gross: 16 cents each, not 48 rounded of 47.9 together; 2 × 95: 15.17 → 15 each
    expect(billTotal([fee(95, '19'), fee(95, '19')]).vat).toEqual([
      { key: '19', grossCents: 190, netCents: 160, vatCents: 30 },
    ]);
    expect(billTotal([fee(97, '19'), fee(97, '19')]).vat[0]?.vatCents).toBe(30);
    expect(vatInside(194, '19').vatCents).toBe(31);
  });

  it('taxes no deposit', () => {
    expect(billTotal([{ ...deposit, vat: '19' }]).vat).toEqual([]);
  });

  it('is nothing once every position is taken back, whatever was on it', () => {
    fc.assert(
      fc.property(somePositions, (positions) => {
        const back = positions.map((position) => ({ ...position, cents: -position.cents }));
        const total = billTotal([...positions, ...back]);
        expect(total.totalCents).toBe(0);
        expect(total.vat.every(({ vatCents, netCents }) => vatCents === 0 && netCents === 0)).toBe(
          true,
        );
      }),
    );
  });

  it('always has net and tax that sum to what is paid', () => {
    fc.assert(
      fc.property(somePositions, (positions) => {
        const { vat, feeCents, depositCents, totalCents } = billTotal(positions);
        const untaxed = positions
          .filter(({ kind, vat: key }) => kind === 'fee' && key === 'none')
          .reduce((sum, { cents }) => sum + cents, 0);
        const taxed = vat.reduce((sum, { netCents, vatCents }) => sum + netCents + vatCents, 0);
        expect(untaxed + taxed).toBe(feeCents);
        expect(feeCents + depositCents).toBe(totalCents);
      }),
    );
  });
});
