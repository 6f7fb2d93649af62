import {
  hasControlCharacter,
  isFormula,
  readDate,
  readNumber,
  readPrice,
  readTime,
} from './cell-readers';

const value = (reading: object): unknown => ('value' in reading ? reading.value : reading);

describe('a cell', () => {
  it.each([
    ['6.7.2027', '2027-07-06'],
    ['06.07.27', '2027-07-06'],
    ['Di, 6. Juli 2027', '2027-07-06'],
    ['Dienstag, 6.7.2027', '2027-07-06'],
    ['6 März 2027', '2027-03-06'],
    ['2027-07-06', '2027-07-06'],
    [46_574, '2027-07-06'],
  ])('%s is a day', (cell, day) => {
    expect(value(readDate(cell))).toBe(day);
  });

  it.each([
    ['31.6.2027', 'impossible-date'],
    ['29.2.2027', 'impossible-date'],
    ['6.13.2027', 'impossible-date'],
    ['bald', 'unreadable-date'],
    ['6.7.', 'unreadable-date'],
    [12, 'unreadable-date'],
    [true, 'unreadable-date'],
  ])('%s is none: %s', (cell, code) => {
    expect(readDate(cell)).toEqual({ code });
  });

  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['14.15 Uhr', '14:15'],
    ['2027-07-06T10:30', '10:30'],
    [0.4375, '10:30'],
  ])('%s is a time', (cell, time) => {
    expect(value(readTime(cell))).toBe(time);
  });

  it('is no time where no clock shows it', () => {
    for (const cell of ['25:00', '9:75', 'früh', 0.99999])
      expect(readTime(cell)).toEqual({ code: 'unreadable-time' });
  });

  it('is a number as Germans write it', () => {
    expect(['1.000', '12,5', '-3', '1.234,50', 7].map((cell) => value(readNumber(cell)))).toEqual([
      1000, 12.5, -3, 1234.5, 7,
    ]);
    expect(readNumber('1e3')).toEqual({ code: 'unreadable-number' });
  });

  it('is money in cents', () => {
    expect(
      ['12,50 €', '12.50', 'kostenlos', '5 EUR', 4.35].map((cell) => value(readPrice(cell))),
    ).toEqual([1250, 1250, 0, 500, 435]);
    for (const cell of ['-5', 'zwölf', '1,999']) expect(readPrice(cell)).toHaveProperty('code');
  });

  it('is no formula where it is a phone number or a list', () => {
    expect(['+49 2855 80123', '- Trinkflasche', '-5', '(0) 28'].some(isFormula)).toBe(false);
    expect(['=1+1', '@SUM(A1)', '+cmd', '-A1'].every(isFormula)).toBe(true);
  });

  it('has no signs nobody can see', () => {
    expect(hasControlCharacter('zwei\nZeilen')).toBe(false);
    expect(['a\u0007b', 'a\ufffd'].every(hasControlCharacter)).toBe(true);
  });
});
