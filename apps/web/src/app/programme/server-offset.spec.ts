import { serverOffset } from './server-offset';

const noon = '2027-06-01T12:00:00Z';
const at = (seconds: number) => Date.parse(noon) + seconds * 1000;

describe('how far the server’s clock is ahead', () => {
  it('is what the first answer tells, even when ours is ahead', () => {
    expect(serverOffset(null, noon, at(30))).toBe(-30_000);
  });

  it('grows with a better answer', () => {
    expect(serverOffset(-30_000, noon, at(5))).toBe(-5_000);
  });

  it('is not spoiled by an answer from a cache', () => {
    expect(serverOffset(2_000, noon, at(55))).toBe(2_000);
  });
});
