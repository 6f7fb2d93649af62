import fc from 'fast-check';
import { BERLIN } from '../testing/instants';
import { daysBeforeAt } from './days-before-at';
import { instantAt, localDateOf, localTimeOf } from './local-time';

const utc = (text: string): Date => new Date(`${text}Z`);

describe('local time', () => {
  it('knows summer and winter', () => {
    expect(instantAt('2027-07-19', '09:00', BERLIN)).toEqual(utc('2027-07-19T07:00'));
    expect(instantAt('2027-12-19', '09:00', BERLIN)).toEqual(utc('2027-12-19T08:00'));
  });

  it('has its own midnight', () => {
    expect(localDateOf(utc('2027-07-18T22:30'), BERLIN)).toBe('2027-07-19');
    expect(localTimeOf(utc('2027-07-18T22:30:59'), BERLIN)).toBe('00:30');
  });

  it('moves an hour that the spring skips to the later side', () => {
    const instant = instantAt('2027-03-28', '02:30', BERLIN);
    expect(localTimeOf(instant, BERLIN)).toBe('03:30');
  });

  it('means the first of the two hours in autumn', () => {
    expect(instantAt('2027-10-31', '02:30', BERLIN)).toEqual(utc('2027-10-31T00:30'));
  });

  it('finds every instant again, to the minute, outside the doubled hour', () => {
    const minute = fc
      .integer({ min: 29_000_000, max: 33_000_000 })
      .map((n) => new Date(n * 60_000));
    fc.assert(
      fc.property(minute, (instant) => {
        const again = instantAt(localDateOf(instant, BERLIN), localTimeOf(instant, BERLIN), BERLIN);
        const hoursOff = (instant.getTime() - again.getTime()) / 3_600_000;
        const isDoubledHour = localTimeOf(instant, BERLIN).startsWith('02:');
        return hoursOff === 0 || (hoursOff === 1 && isDoubledHour);
      }),
    );
  });

  it('counts "one day before at 09:00" on the calendar, across both clock changes', () => {
    const sunday = instantAt('2027-03-28', '10:00', BERLIN);
    expect(daysBeforeAt(sunday, 1, '09:00', BERLIN)).toEqual(utc('2027-03-27T08:00'));
    const autumn = instantAt('2027-10-31', '10:00', BERLIN);
    expect(daysBeforeAt(autumn, 1, '09:00', BERLIN)).toEqual(utc('2027-10-30T07:00'));
  });
});
