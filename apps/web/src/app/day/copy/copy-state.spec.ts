import { copyState, nextClock } from './copy-state';

const noon = Date.parse('2027-07-20T12:00:00Z');
const hour = 3_600_000;

describe('the copy of a sheet', () => {
  it('is readable until its end and not a moment longer', () => {
    const clock = { highest: noon, offset: 0 };
    expect(copyState(clock, noon, noon + 1)).toBe('readable');
    expect(copyState(clock, noon, noon)).toBe('expired');
  });

  it('ends by the time of the server, whatever the device believes', () => {
    const slow = nextClock({ highest: 0, offset: 0 }, noon - hour, '2027-07-20T12:00:00Z');
    expect(slow).toEqual({ highest: noon - hour, offset: hour });
    expect(copyState(slow, noon - hour, noon)).toBe('expired');
  });

  it('does not live longer because somebody sets the clock back', () => {
    const seen = nextClock({ highest: 0, offset: 0 }, noon);
    expect(copyState(seen, noon - hour, noon + hour)).toBe('clock-set-back');
    expect(copyState(seen, noon - 60_000, noon + hour)).toBe('readable');
    expect(nextClock(seen, noon - hour).highest).toBe(noon);
  });

  it('is fetched anew by a device whose clock was wrong and is right again', () => {
    const ahead = nextClock({ highest: 0, offset: 0 }, noon + 24 * hour);
    const right = nextClock(ahead, noon, '2027-07-20T12:00:00Z');
    expect(copyState(right, noon, noon + hour)).toBe('readable');
  });
});
