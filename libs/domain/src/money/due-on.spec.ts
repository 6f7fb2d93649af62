import { dueOn } from './due-on';

describe('the day a bill is due', () => {
  it.each([
    ['two weeks later', '2027-05-03', null, '2027-05-17'],
    ['on Monday where that is a Saturday', '2027-05-01', null, '2027-05-17'],
    ['on Monday where that is a Sunday', '2027-05-02', null, '2027-05-17'],
    ['on the market day where that is sooner', '2027-05-03', '2027-05-09', '2027-05-09'],
    ['on the spot', '2027-05-09', '2027-05-09', '2027-05-09'],
    ['later than a day that is over', '2027-05-10', '2027-05-09', '2027-05-24'],
  ])('is %s', (_, madeOn, heldOn, due) => {
    expect(dueOn(madeOn, heldOn)).toBe(due);
  });
});
