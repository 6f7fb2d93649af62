import { local } from '../../testing/instants';
import { receiptDueAt } from './receipt-due-at';

const now = local('2027-05-05 12:00');

describe('a family is told what it handed in', () => {
  it('at once', () => {
    expect(receiptDueAt(null, now)).toEqual(now);
    expect(receiptDueAt(local('2027-05-05 11:00'), now)).toEqual(now);
  });

  it('and of a change right afterwards not before the hour is over', () => {
    expect(receiptDueAt(local('2027-05-05 11:50'), now)).toEqual(local('2027-05-05 12:50'));
  });
});
