import { addDays, daysBetween, weekdayOf } from '../time/calendar-date';
import { localTimeOf } from '../time/local-time';
import { isOutsideSeason, shiftInstant, shiftKeepingWeekday, shiftSpan } from './shift-season';

const zone = 'Europe/Berlin';

describe('a season shifted to another year', () => {
  it('keeps the weekday and the week of the holidays', () => {
    expect(shiftKeepingWeekday('2027-07-20', '2027-07-19', '2028-07-10')).toBe('2028-07-11');
    expect(shiftKeepingWeekday('2027-08-04', '2027-07-19', '2028-07-10')).toBe('2028-07-26');
  });

  it('keeps the week when the holidays begin on another weekday', () => {
    expect(shiftKeepingWeekday('2027-07-20', '2027-07-19', '2028-07-13')).toBe('2028-07-11');
    expect(shiftKeepingWeekday('2027-07-20', '2027-07-22', '2028-07-10')).toBe('2028-07-11');
  });

  it('goes through a year of 53 weeks, and backwards', () => {
    // 2026 has 53 ISO weeks
    const shifted = shiftKeepingWeekday('2026-12-29', '2026-12-28', '2027-12-27');
    expect(shifted).toBe('2027-12-28');
    expect(shiftKeepingWeekday(shifted, '2027-12-27', '2026-12-28')).toBe('2026-12-29');
  });

  it('moves by whole weeks, whatever the first days', () => {
    for (let days = 0; days < 400; days += 1) {
      const to = addDays('2027-01-01', days);
      const shifted = shiftKeepingWeekday('2026-07-15', '2026-07-13', to);
      expect(weekdayOf(shifted)).toBe(weekdayOf('2026-07-15'));
      expect(Math.abs(daysBetween(to, shifted))).toBeLessThan(7);
    }
  });

  it('keeps the time on the wall from summer to winter time and back', () => {
    const summer = new Date('2027-10-29T08:00:00Z'); // 10:00 in Voerde, two days before the change
    const winter = shiftInstant(summer, { from: '2027-10-25', to: '2028-10-30', zone });
    expect(winter.toISOString()).toBe('2028-11-03T09:00:00.000Z');
    expect(localTimeOf(winter, zone)).toBe('10:00');
    expect(shiftInstant(winter, { from: '2028-10-30', to: '2027-10-25', zone })).toEqual(summer);
  });

  it('keeps both clock times of a night in which the clock changes', () => {
    const night = {
      startsAt: new Date('2027-10-23T16:00:00Z'), // Saturday 18:00
      endsAt: new Date('2027-10-24T07:00:00Z'), // Sunday 09:00
    };
    const shifted = shiftSpan(night, { from: '2027-10-18', to: '2027-10-25', zone });
    expect([shifted.startsAt, shifted.endsAt].map((at) => localTimeOf(at, zone))).toEqual([
      '18:00',
      '09:00',
    ]);
    expect((shifted.endsAt.getTime() - shifted.startsAt.getTime()) / 3_600_000).toBe(16);
  });
});

describe('the days of a season', () => {
  const season = { startsOn: '2028-07-10', endsOn: '2028-08-22' };
  const span = (from: string, until: string) => [
    { startsAt: new Date(from), endsAt: new Date(until) },
  ];

  it('hold its first and its whole last day', () => {
    const first = span('2028-07-09T22:00:00Z', '2028-07-10T10:00:00Z');
    expect(isOutsideSeason(first, season, zone)).toBe(false);
    const lastWholeDay = span('2028-08-21T22:00:00Z', '2028-08-22T22:00:00Z');
    expect(isOutsideSeason(lastWholeDay, season, zone)).toBe(false);
  });

  it('do not hold the day before and the day after', () => {
    const before = span('2028-07-09T08:00:00Z', '2028-07-09T10:00:00Z');
    expect(isOutsideSeason(before, season, zone)).toBe(true);
    const after = span('2028-08-22T18:00:00Z', '2028-08-23T07:00:00Z');
    expect(isOutsideSeason(after, season, zone)).toBe(true);
  });
});
