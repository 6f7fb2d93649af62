import { passWindow } from './pass-window';

const window = (...days: string[]) => {
  const { from, until } = passWindow(days, 'Europe/Berlin') ?? {};
  return [from?.toISOString(), until?.toISOString()];
};

describe('the pass of a companion', () => {
  it('works from the day before until the day after, by the wall clock', () => {
    expect(window('2027-07-06')).toEqual(['2027-07-04T22:00:00.000Z', '2027-07-07T22:00:00.000Z']);
  });

  it('is one for several days, in whatever order', () => {
    expect(window('2027-07-08', '2027-07-06')).toEqual([
      '2027-07-04T22:00:00.000Z',
      '2027-07-09T22:00:00.000Z',
    ]);
  });

  it('keeps to midnight over the change of the clocks', () => {
    expect(window('2027-10-31')).toEqual(['2027-10-29T22:00:00.000Z', '2027-11-01T23:00:00.000Z']);
  });

  it('is none without a day', () => expect(passWindow([], 'Europe/Berlin')).toBeNull());
});
