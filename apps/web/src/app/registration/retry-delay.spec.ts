import { retryDelay } from './retry-delay';

describe('when to try again', () => {
  it('keeps to what the server asks for, plus a little chance', () => {
    expect(retryDelay(1, 30, 0)).toBe(30);
    expect(retryDelay(1, 30, 1)).toBe(40);
  });

  it('grows without advice, up to a minute', () => {
    expect([1, 2, 3, 9].map((attempt) => retryDelay(attempt, undefined, 0))).toEqual([
      5, 10, 20, 60,
    ]);
  });
});
