import fc from 'fast-check';
import { addDays, daysBetween, isoWeekOf, weekdayOf } from './calendar-date';

const aDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar dates', () => {
  it('cross months, years and leap days', () => {
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  });

  it('do not notice the clock changes', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(addDays('2027-10-30', 2)).toBe('2027-11-01');
  });

  it('come back when the days between two of them are added', () => {
    fc.assert(fc.property(aDate, aDate, (a, b) => addDays(a, daysBetween(a, b)) === b));
  });

  it('start the week on Monday', () => {
    expect(weekdayOf('2027-07-19')).toBe(1);
    expect(weekdayOf('2027-07-25')).toBe(7);
  });

  it.each([
    ['2027-07-19', '2027-W29'],
    ['2027-07-25', '2027-W29'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('puts %s into week %s', (date, week) => {
    expect(isoWeekOf(date)).toBe(week);
  });

  it('refuses what is no date', () => {
    expect(() => addDays('tomorrow', 1)).toThrow(RangeError);
  });
});
