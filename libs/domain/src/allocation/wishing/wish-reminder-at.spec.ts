import { BERLIN, local } from '../../testing/instants';
import { wishReminderAt } from './wish-reminder-at';

describe('the reminder of an unfinished list', () => {
  it('comes two days before the deadline in the morning', () => {
    expect(wishReminderAt(local('2027-05-12 18:00'), BERLIN)).toEqual(local('2027-05-10 09:00'));
  });
});
