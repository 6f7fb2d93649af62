import { hoursBetween } from '@dabei/domain';
import { nextAttempt } from './next-attempt';

const written = new Date('2027-07-01T08:00:00Z');

describe('a mail is tried again', () => {
  it('after one, five, fifteen and sixty minutes, then every four hours', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 9].map((attempts) =>
      Math.round(hoursBetween(written, nextAttempt(attempts, written, written) ?? written) * 60),
    );
    expect(minutes).toEqual([1, 5, 15, 60, 240, 240, 240]);
  });

  it('for two days and not longer', () => {
    let now = written;
    let attempts = 0;
    for (;;) {
      attempts += 1;
      const next = nextAttempt(attempts, written, now);
      if (next === null) break;
      now = next;
    }
    expect(attempts).toBe(16);
    expect(hoursBetween(written, now)).toBeLessThanOrEqual(48);
    expect(hoursBetween(written, now)).toBeGreaterThan(44);
  });
});
