import { daysOfEvent, nextWeekday } from './days-of-event';
import { nextSummerHolidays } from './summer-holidays';

const daysIn = (...plan: Parameters<typeof daysOfEvent>): string[] =>
  daysOfEvent(...plan).map(({ from }) => from);

describe('the days of an event', () => {
  it('three weeks of Ferienspiele rest on weekends', () => {
    const days = daysIn('2027-07-19', 19, 'weekdays');
    expect(days).toHaveLength(15);
    expect(days.at(-1)).toBe('2027-08-06');
  });

  it('two weeks of sport rest on Sunday only', () => {
    expect(daysIn('2027-08-02', 13, 'not-sundays')).toHaveLength(12);
  });

  it('three Saturdays are seven days apart, a group of every second Friday fourteen', () => {
    expect(daysIn('2027-07-24', 15, 'weekly')).toEqual(['2027-07-24', '2027-07-31', '2027-08-07']);
    expect(daysIn('2027-07-23', 15, 'fortnightly')).toEqual(['2027-07-23', '2027-08-06']);
  });

  it('a camp with nights is one span', () => {
    expect(daysOfEvent('2027-07-23', 3, 'overnight')).toEqual([
      { from: '2027-07-23', to: '2027-07-25' },
    ]);
  });

  it('the next Wednesday may be today', () => {
    expect(nextWeekday('2027-07-21', 3)).toBe('2027-07-21');
    expect(nextWeekday('2027-07-22', 3)).toBe('2027-07-28');
  });
});

describe('the next summer', () => {
  it('is this year until the holidays begin, and next year from then on', () => {
    expect(nextSummerHolidays('2027-07-18').from).toBe('2027-07-19');
    expect(nextSummerHolidays('2027-07-19').from).toBe('2028-07-10');
  });

  it('goes on after the last published year', () => {
    expect(nextSummerHolidays('2030-07-15')).toEqual({ from: '2031-07-14', to: '2031-08-26' });
  });
});
