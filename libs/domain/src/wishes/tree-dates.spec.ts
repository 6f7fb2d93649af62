import { treeDateProblems } from './tree-dates';

const dates = {
  collectUntil: '2027-11-05',
  giftsUntil: '2027-12-10',
  handoverFrom: '2027-12-17',
  handoverUntil: '2027-12-17',
  eraseOn: '2028-02-15',
};

describe('the days of a wish tree', () => {
  it('stand in their order', () => {
    expect(treeDateProblems(dates)).toEqual([]);
  });

  it('are named where they come too early', () => {
    expect(treeDateProblems({ ...dates, giftsUntil: '2027-11-01' })).toEqual([
      { path: 'giftsUntil', code: 'too-early' },
    ]);
    expect(treeDateProblems({ ...dates, handoverFrom: '2027-12-01' })).toEqual([
      { path: 'handoverFrom', code: 'too-early' },
    ]);
  });

  it('end with the day of erasing, after the last handover', () => {
    expect(treeDateProblems({ ...dates, eraseOn: dates.handoverUntil })).toEqual([
      { path: 'eraseOn', code: 'too-early' },
    ]);
  });
});
