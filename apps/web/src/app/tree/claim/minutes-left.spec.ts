import { minutesLeft } from './minutes-left';

describe('the half hour in words', () => {
  const until = '2026-11-28T10:30:00.000Z';
  it('counts the minute that runs', () => {
    expect(minutesLeft(until, Date.parse('2026-11-28T10:00:00Z'))).toBe(30);
    expect(minutesLeft(until, Date.parse('2026-11-28T10:29:01Z'))).toBe(1);
    expect(minutesLeft(until, Date.parse('2026-11-28T10:30:00Z'))).toBe(0);
    expect(minutesLeft(until, Date.parse('2026-11-28T11:00:00Z'))).toBe(0);
  });
});
