import fc from 'fast-check';
import {
  campaignKey,
  creditorReference,
  formatReference,
  readReference,
} from './creditor-reference';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const aKey = fc
  .tuple(
    fc.array(fc.constantFrom(...Array.from(letters)), { minLength: 2, maxLength: 8 }),
    fc.integer({ min: 0, max: 99 }),
  )
  .map(([name, year]) => name.join('') + String(year).padStart(2, '0'));
const aNumber = fc.integer({ min: 1, max: 999_999 });
const isRead = (text: string): boolean => readReference(text).outcome === 'reference';

describe('the reference of a bill', () => {
  it('carries the check digits of ISO 11649', () => {
    expect(creditorReference('KINDER27', 123)).toMatch(/^RF\d{2}KINDER27000123$/);
    expect(isRead(creditorReference('TM27', 1))).toBe(true);
  });

  it('is read in groups, small or with hyphens', () => {
    const reference = creditorReference('KINDER27', 123);
    const grouped = formatReference(reference);
    expect(grouped).toBe(`${reference.slice(0, 4)} KIND ER27 0001 23`);
    for (const typed of [grouped, grouped.toLowerCase(), grouped.replaceAll(' ', '-')])
      expect(readReference(typed)).toEqual({
        outcome: 'reference',
        reference,
        campaignKey: 'KINDER27',
        running: 123,
      });
  });

  it.each([
    ['', 'not-a-reference'],
    ['RF18539007547034', 'not-a-reference'],
    ['RF00KINDER27000123', 'check-digits'],
    ['RF00KINDER27000000', 'not-a-reference'],
    ['DE00KINDER27000123', 'not-a-reference'],
  ])('"%s" is refused: %s', (typed, reason) => {
    expect(readReference(typed)).toEqual({ outcome: 'refused', reason });
  });

  it('has a key from title and year', () => {
    expect(campaignKey('Kinderflohmarkt am Teich', 2027)).toBe('KINDER27');
    expect(campaignKey('Trödel', 2030)).toBe('TROEDE30');
    expect(campaignKey('4 x 4', 2031)).toBe('XX31');
    expect(() => creditorReference('kinder27', 1)).toThrow(RangeError);
    expect(() => creditorReference('KINDER27', 1_000_000)).toThrow(RangeError);
    expect(() => creditorReference('KINDER27', 0)).toThrow(RangeError);
  });

  it('comes back as what it was made of and fits into a transfer', () => {
    fc.assert(
      fc.property(aKey, aNumber, (key, running) => {
        const reference = creditorReference(key, running);
        expect(reference.length).toBeLessThanOrEqual(25);
        expect(readReference(formatReference(reference))).toEqual({
          outcome: 'reference',
          reference,
          campaignKey: key,
          running,
        });
      }),
    );
  });

  it('notices every single wrong sign', () => {
    fc.assert(
      fc.property(aKey, aNumber, (key, running) => {
        const reference = creditorReference(key, running);
        for (const at of reference.split('').keys())
          for (const sign of `0123456789${letters}`)
            if (reference[at] !== sign)
              expect(isRead(reference.slice(0, at) + sign + reference.slice(at + 1))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('notices any two signs that changed places', () => {
    fc.assert(
      fc.property(aKey, aNumber, (key, running) => {
        const reference = creditorReference(key, running);
        const signs = reference.split('');
        for (const one of signs.keys())
          for (const other of signs.keys()) {
            if (signs[one] === signs[other]) continue;
            const swapped = [...signs];
            [swapped[one], swapped[other]] = [signs[other] ?? '', signs[one] ?? ''];
            expect(isRead(swapped.join(''))).toBe(false);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('is another one for another bill', () => {
    fc.assert(
      fc.property(aKey, aNumber, aNumber, (key, one, other) => {
        fc.pre(one !== other);
        expect(creditorReference(key, one)).not.toBe(creditorReference(key, other));
      }),
    );
  });
});
