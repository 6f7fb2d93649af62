import { dateOfParts, isPlausibleBirthDate, yearsOn } from './birth-date';

describe('a typed birth date', () => {
  it('reads three numbers', () => {
    expect(dateOfParts({ day: '4', month: '3', year: '2018' })).toBe('2018-03-04');
  });

  it('knows which days do not exist', () => {
    expect(dateOfParts({ day: '29', month: '2', year: '2019' })).toBeNull();
    expect(dateOfParts({ day: '31', month: '4', year: '2019' })).toBeNull();
    expect(dateOfParts({ day: '4', month: '3', year: '18' })).toBeNull();
  });

  it('is neither in the future nor a lifetime ago', () => {
    expect(isPlausibleBirthDate('2027-01-01', '2026-11-22')).toBe(false);
    expect(isPlausibleBirthDate('1980-01-01', '2026-11-22')).toBe(false);
    expect(isPlausibleBirthDate('2018-03-04', '2026-11-22')).toBe(true);
  });

  it('counts the years until the birthday itself', () => {
    expect(yearsOn('2018-07-20', '2027-07-19')).toBe(8);
    expect(yearsOn('2018-07-20', '2027-07-20')).toBe(9);
  });
});
