import fc from 'fast-check';
import { BERLIN, local } from '../testing/instants';
import { isQuiet, outOfQuietHours } from './quiet-hours';

describe('quiet hours', () => {
  it.each([
    ['2027-07-19 19:59', false],
    ['2027-07-19 20:00', true],
    ['2027-07-20 03:00', true],
    ['2027-07-20 07:59', true],
    ['2027-07-20 08:00', false],
  ])('%s is quiet: %s', (when, quiet) => {
    expect(isQuiet(local(when), BERLIN)).toBe(quiet);
  });

  it('leave the day alone', () => {
    const noon = local('2027-07-19 12:00');
    expect(outOfQuietHours(noon, BERLIN)).toBe(noon);
  });

  it('end the next morning, before and after midnight', () => {
    expect(outOfQuietHours(local('2027-07-19 22:15'), BERLIN)).toEqual(local('2027-07-20 08:00'));
    expect(outOfQuietHours(local('2027-07-20 01:15'), BERLIN)).toEqual(local('2027-07-20 08:00'));
  });

  it('end at eight o’clock in the nights of the clock changes too', () => {
    expect(outOfQuietHours(local('2027-03-27 23:00'), BERLIN)).toEqual(local('2027-03-28 08:00'));
    expect(outOfQuietHours(local('2027-10-30 23:00'), BERLIN)).toEqual(local('2027-10-31 08:00'));
  });

  it('can be a midday break', () => {
    const midday = { from: '12:00', to: '14:00' };
    expect(outOfQuietHours(local('2027-07-19 12:30'), BERLIN, midday)).toEqual(
      local('2027-07-19 14:00'),
    );
    expect(isQuiet(local('2027-07-19 14:00'), BERLIN, midday)).toBe(false);
  });

  it('are always over at the instant they point to, which is never earlier', () => {
    const instants = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const allowed = outOfQuietHours(instant, BERLIN);
        return allowed >= instant && !isQuiet(allowed, BERLIN);
      }),
    );
  });
});
