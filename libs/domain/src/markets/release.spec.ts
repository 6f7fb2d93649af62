import { BERLIN, local } from '../testing/instants';
import { bookingStates } from './booking-state';
import { isNoShow, minutesToRelease, releaseAt } from './release';

describe('a pitch nobody came to', () => {
  const released = releaseAt('2027-05-09', '08:30', BERLIN);

  it('is free at a local time of the market day', () => {
    expect(released).toEqual(local('2027-05-09 08:30'));
    // the morning the clocks go forward
    expect(releaseAt('2027-03-28', '08:30', BERLIN)).toEqual(new Date('2027-03-28T06:30:00Z'));
  });

  it('is free from exactly that minute on, and only when it was confirmed', () => {
    expect(isNoShow('confirmed', local('2027-05-09 08:29'), released)).toBe(false);
    expect(bookingStates.filter((state) => isNoShow(state, released, released))).toEqual([
      'confirmed',
    ]);
  });

  it('is counted down in minutes', () => {
    expect(minutesToRelease(local('2027-05-09 08:00'), released)).toBe(30);
    expect(minutesToRelease(local('2027-05-09 09:00'), released)).toBe(0);
  });
});
