import { weeksBetween } from './weeks-between';

describe('the weeks of a campaign', () => {
  it('are whole weeks from Monday to Sunday', () => {
    expect(weeksBetween('2027-07-21', '2027-08-02')).toEqual([
      { fromOn: '2027-07-19', untilOn: '2027-07-25' },
      { fromOn: '2027-07-26', untilOn: '2027-08-01' },
      { fromOn: '2027-08-02', untilOn: '2027-08-08' },
    ]);
  });

  it('are one for a single Sunday', () => {
    expect(weeksBetween('2027-07-25', '2027-07-25')).toEqual([
      { fromOn: '2027-07-19', untilOn: '2027-07-25' },
    ]);
  });
});
