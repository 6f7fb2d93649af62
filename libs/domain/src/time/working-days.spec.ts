import { publicHolidaysOf } from './public-holidays';
import { addWorkingDays } from './working-days';

describe('working days', () => {
  it('skip the weekend', () => {
    expect(addWorkingDays('2027-07-15', 2)).toBe('2027-07-19');
    expect(addWorkingDays('2027-07-17', 1)).toBe('2027-07-19');
  });

  it('skip public holidays', () => {
    const holidays = publicHolidaysOf(2027);
    expect(addWorkingDays('2027-05-14', 1, holidays)).toBe('2027-05-18');
    expect(addWorkingDays('2027-05-26', 1, holidays)).toBe('2027-05-28');
  });

  it('stay where they are when none are added', () => {
    expect(addWorkingDays('2027-07-17', 0)).toBe('2027-07-17');
  });
});

describe('public holidays in North Rhine-Westphalia', () => {
  it('of 2027 are the published ones', () => {
    expect([...publicHolidaysOf(2027)].sort()).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-28',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-16',
      '2027-05-17',
      '2027-05-27',
      '2027-10-03',
      '2027-11-01',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('find Easter %i on %s', (year, easter) => {
    expect(publicHolidaysOf(year)).toContain(easter);
  });
});
