import { firstBegin, laterBy } from './later-by';

const act = (startsAt: string, fixedAt: string | null) => ({
  ...{ id: startsAt, title: '', about: '', minutes: 10, changeoverMinutes: 5, boothId: null },
  ...{ endsAt: startsAt, who: '', contact: null, toldAt: null, version: 1, startsAt, fixedAt },
  boothGone: false,
});

describe('a day that runs late', () => {
  it('begins with the first act that has no promised time', () => {
    const acts = [act('2027-09-19T09:00:00Z', '11:00'), act('2027-09-19T09:15:00Z', null)];
    expect(firstBegin({ acts, from: '11:00' })).toBe('11:15');
    expect(firstBegin({ acts: [], from: '11:00' })).toBe('11:00');
  });

  it('goes on over the hour, and ends with the day', () => {
    expect([laterBy('11:00', 5), laterBy('11:55', 20), laterBy('23:50', 20)]).toEqual([
      '11:05',
      '12:15',
      '23:59',
    ]);
  });
});
