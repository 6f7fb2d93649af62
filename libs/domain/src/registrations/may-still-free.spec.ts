import { instantAt } from '../time/local-time';
import { mayStillFree } from './may-still-free';

const at = (date: string, time: string): Date => instantAt(date, time, 'Europe/Berlin');

describe('"kommt nicht" frees the place', () => {
  const start = at('2027-07-06', '14:00');

  it.each([
    ['the day before', at('2027-07-05', '20:00'), true],
    ['exactly two hours before', at('2027-07-06', '12:00'), true],
    ['a minute later', at('2027-07-06', '12:01'), false],
    ['after the start', at('2027-07-06', '15:00'), false],
  ])('%s', (_, now, frees) => {
    expect(mayStillFree(now, start)).toBe(frees);
  });

  it('two real hours before, when the clock jumps forward in between', () => {
    // 28 March 2027: 02:00 becomes 03:00, so 04:00 is two hours after 01:00
    const early = at('2027-03-28', '04:00');
    expect(mayStillFree(at('2027-03-28', '01:00'), early)).toBe(true);
    expect(mayStillFree(at('2027-03-28', '01:01'), early)).toBe(false);
  });

  it('two real hours before, when the clock is put back in between', () => {
    // 31 October 2027: 03:00 becomes 02:00, so 04:00 is four hours after 01:00
    const early = at('2027-10-31', '04:00');
    expect(mayStillFree(at('2027-10-31', '01:59'), early)).toBe(true);
    expect(mayStillFree(at('2027-10-31', '03:00'), early)).toBe(false);
  });
});
