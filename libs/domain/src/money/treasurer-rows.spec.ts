import fc from 'fast-check';
import { balanceOf } from './balance';
import { journalKinds } from './journal';
import { treasurerRows, treasurerTotals, type LedgerLine } from './treasurer-rows';

const aLine = (changes: Partial<LedgerLine>): LedgerLine => ({
  id: 1,
  bookedOn: '2027-05-03',
  reference: 'RF',
  kind: 'paid',
  method: 'cash',
  receipt: 'Q-1',
  cents: 500,
  ...changes,
});
const days = ['2027-04-30', '2027-05-01', '2027-05-31', '2027-06-01'];
const someLines = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...journalKinds),
      bookedOn: fc.constantFrom(...days),
      method: fc.constantFrom(null, 'cash' as const, 'transfer' as const),
      cents: fc.integer({ min: 1, max: 9000 }),
    }),
  )
  .map((some) => some.map((one, id) => aLine({ ...one, id })));

describe('the export for the treasurer', () => {
  const may = { from: '2027-05-01', until: '2027-05-31' };

  it('holds the lines of its days, in their order, signed', () => {
    const rows = treasurerRows(
      [
        aLine({ id: 3, kind: 'refunded', cents: 200, method: 'transfer' }),
        aLine({ id: 2 }),
        aLine({ id: 1, kind: 'charged', bookedOn: '2027-05-01', method: null, receipt: null }),
        aLine({ id: 4, bookedOn: '2027-06-01' }),
      ],
      may,
    );
    expect(
      rows.map(({ kind, billedCents, moneyCents }) => [kind, billedCents, moneyCents]),
    ).toEqual([
      ['charged', 500, 0],
      ['paid', 0, 500],
      ['refunded', 0, -200],
    ]);
    expect(treasurerTotals(rows)).toEqual({
      billedCents: 500,
      moneyCents: 300,
      cashCents: 500,
      transferCents: -200,
    });
  });

  it('says nothing of who paid', () => {
    const line = { ...aLine({}), payer: 'Familie Muster' };
    expect(JSON.stringify(treasurerRows([line], may))).not.toContain('Muster');
  });

  it('loses no line between two periods and counts none twice', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const april = treasurerRows(lines, { from: '2027-04-01', until: '2027-04-30' });
        const rows = [...april, ...treasurerRows(lines, may)];
        rows.push(...treasurerRows(lines, { from: '2027-06-01', until: '2027-06-30' }));
        expect(rows).toEqual(treasurerRows(lines, { from: '2027-01-01', until: '2027-12-31' }));
        const { billedCents, moneyCents } = balanceOf(lines);
        expect(treasurerTotals(rows)).toMatchObject({ billedCents, moneyCents });
      }),
    );
  });
});
