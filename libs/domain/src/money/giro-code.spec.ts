import fc from 'fast-check';
import { creditorReference } from './creditor-reference';
import { giroCode, type GiroTransfer } from './giro-code';

const reference = creditorReference('KINDER27', 123);
const aTransfer = (changes: Partial<GiroTransfer> = {}): GiroTransfer => ({
  name: 'Stadt Musterbach',
  iban: 'DE89 3704 0044 0532 0130 00',
  cents: 1250,
  reference,
  ...changes,
});
const reasonsOf = (changes: Partial<GiroTransfer>) => {
  const code = giroCode(aTransfer(changes));
  return code.outcome === 'refused' ? code.reasons : [];
};

describe('a GiroCode', () => {
  it('is what a banking app reads, line by line', () => {
    expect(giroCode(aTransfer())).toEqual({
      outcome: 'code',
      payload: [
        'BCD',
        '002',
        '1',
        'SCT',
        '',
        'Stadt Musterbach',
        'DE89370400440532013000',
        'EUR12.50',
        '',
        reference,
      ].join('\n'),
    });
  });

  it('names the bank where it must', () => {
    const code = giroCode(aTransfer({ bic: 'COBADEFFXXX' }));
    expect(code.outcome === 'code' && code.payload.split('\n')[4]).toBe('COBADEFFXXX');
  });

  it.each<[number, string]>([
    [1, 'EUR0.01'],
    [105, 'EUR1.05'],
    [99_999_999_999, 'EUR999999999.99'],
  ])('writes %d cents as %s', (cents, amount) => {
    const code = giroCode(aTransfer({ cents }));
    expect(code.outcome === 'code' && code.payload.split('\n')[7]).toBe(amount);
  });

  it.each<[string, Partial<GiroTransfer>, string[]]>([
    ['no name', { name: '  ' }, ['name-missing']],
    ['a long name', { name: 'ä'.repeat(71) }, ['name-too-long']],
    ['a name over two lines', { name: 'Stadt\nMusterbach' }, ['forbidden-sign']],
    ['a slip in the account', { iban: 'DE88370400440532013000' }, ['iban']],
    ['half a BIC', { bic: 'COBA' }, ['bic']],
    ['no money', { cents: 0 }, ['amount']],
    ['half a cent', { cents: 0.5 }, ['amount']],
    ['too much money', { cents: 100_000_000_000 }, ['amount']],
    ['a slip in the reference', { reference: 'RF00KINDER27000123' }, ['reference']],
    ['several things', { name: '', cents: -1 }, ['name-missing', 'amount']],
  ])('is refused with %s', (_, changes, reasons) => {
    expect(reasonsOf(changes)).toEqual(reasons);
  });

  it('is never longer than a QR code holds, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const code = giroCode(aTransfer({ name, bic: 'COBADEFFXXX' }));
        if (code.outcome === 'refused') return;
        expect(Buffer.byteLength(code.payload, 'utf8')).toBeLessThanOrEqual(331);
        expect(code.payload.split('\n')).toHaveLength(10);
      }),
    );
  });

  it('counts bytes, not signs', () => {
    expect(reasonsOf({ name: '🎪'.repeat(70) })).toEqual(['too-long']);
  });
});
