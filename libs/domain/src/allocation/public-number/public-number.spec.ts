import { readPublicNumber, samePublicNumber, type NumberNotation } from './public-number';

const read = (notation: NumberNotation, typed: string): string => {
  const answer = readPublicNumber(notation, typed);
  return answer.outcome === 'number' ? answer.number : answer.reason;
};

describe('the public number of a draw', () => {
  it.each<[NumberNotation, string, string]>([
    ['lotto-6-aus-49', '03-11-19-27-33-41', '03-11-19-27-33-41'],
    ['lotto-6-aus-49', ' 41 3  27 11 33 19 ', '03-11-19-27-33-41'],
    ['lotto-6-aus-49', '3, 11, 19, 27, 33, 41', '03-11-19-27-33-41'],
    ['lotto-6-aus-49', '031119273341', '03-11-19-27-33-41'],
    ['eurojackpot', '50 3 11 19 27 + 12 2', '03-11-19-27-50-02-12'],
    ['spiel-77', '0 123 456', '0123456'],
    ['super-6', '00-12-34', '001234'],
    ['other', '4 711 0815', '47110815'],
  ])('%s: "%s" is %s', (notation, typed, canonical) => {
    expect(read(notation, typed)).toBe(canonical);
    expect(read(notation, canonical)).toBe(canonical);
  });

  it.each<[NumberNotation, string, string]>([
    ['lotto-6-aus-49', '3 11 19 27 33', 'wrong-count'],
    ['lotto-6-aus-49', '3 11 19 27 33 41 5', 'wrong-count'],
    ['lotto-6-aus-49', '3 11 19 27 33 50', 'out-of-range'],
    ['lotto-6-aus-49', '0 11 19 27 33 41', 'out-of-range'],
    ['lotto-6-aus-49', '3 11 19 27 33 33', 'twice'],
    ['eurojackpot', '50 3 11 19 27 13 2', 'out-of-range'],
    ['spiel-77', '123456', 'wrong-count'],
    ['other', 'siebzehn', 'not-digits'],
    ['other', '---', 'not-digits'],
    ['other', '123', 'too-short'],
    ['other', '1'.repeat(61), 'too-long'],
  ])('%s refuses "%s": %s', (notation, typed, reason) => {
    expect(read(notation, typed)).toBe(reason);
  });

  it('two entries agree by what they mean', () => {
    expect(samePublicNumber('lotto-6-aus-49', '3 11 19 27 33 41', '41-33-27-19-11-3')).toBe(true);
    expect(samePublicNumber('spiel-77', '1234567', '1234576')).toBe(false);
    expect(samePublicNumber('other', '?', '?')).toBe(false);
  });
});
