import type { BillPosition } from './bill-position';
import { samePositions } from './same-positions';

const fee: BillPosition = { kind: 'fee', quantity: 3, cents: 900, vat: 'none' };
const deposit: BillPosition = { kind: 'deposit', quantity: 1, cents: 500, vat: 'none' };

describe('a price computed again', () => {
  it('is the billed one in any order and with another printed quantity', () => {
    expect(samePositions([fee, deposit], [deposit, { ...fee, quantity: 1 }])).toBe(true);
  });

  it.each<[string, BillPosition[]]>([
    ['a cent', [{ ...fee, cents: 901 }, deposit]],
    ['a tax', [{ ...fee, vat: '19' }, deposit]],
    ['a kind', [{ ...fee, kind: 'deposit' }, deposit]],
    ['a position that is missing', [fee]],
    ['a position that is there twice', [fee, deposit, deposit]],
  ])('differs by %s', (_, again) => {
    expect(samePositions([fee, deposit], again)).toBe(false);
  });
});
