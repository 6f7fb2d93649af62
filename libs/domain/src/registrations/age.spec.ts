import { ageFor, ageOn } from './age';
import { holdExpiry } from './hold';
import { isBelowSwimLevel } from './swim-level';

describe('age', () => {
  it('changes on the birthday', () => {
    expect(ageOn('2019-07-20', '2027-07-19')).toBe(7);
    expect(ageOn('2019-07-20', '2027-07-20')).toBe(8);
  });

  it('of a child born on 29 February changes on 1 March in common years', () => {
    expect(ageOn('2020-02-29', '2027-02-28')).toBe(6);
    expect(ageOn('2020-02-29', '2027-03-01')).toBe(7);
    expect(ageOn('2020-02-29', '2028-02-28')).toBe(7);
    expect(ageOn('2020-02-29', '2028-02-29')).toBe(8);
  });

  it('by birth year is the one reached in the year of the first day', () => {
    expect(ageFor({ by: 'birth-year' }, '2019-12-31', '2027-07-19')).toBe(8);
    expect(ageFor({ by: 'first-day' }, '2019-12-31', '2027-07-19')).toBe(7);
  });
});

describe('a held place', () => {
  it('lapses sixty minutes after the button, also in the night of the clock change', () => {
    expect(holdExpiry(new Date('2027-03-28T00:30Z'))).toEqual(new Date('2027-03-28T01:30Z'));
  });
});

describe('swimming', () => {
  it('is a question for the office when the level is too low or unknown', () => {
    expect(isBelowSwimLevel('seahorse', 'bronze')).toBe(true);
    expect(isBelowSwimLevel(null, 'seahorse')).toBe(true);
  });

  it('is none when the level is enough or nothing is needed', () => {
    expect(isBelowSwimLevel('bronze', 'bronze')).toBe(false);
    expect(isBelowSwimLevel(null, null)).toBe(false);
  });
});
