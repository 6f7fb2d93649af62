import { maySayHandedIn, pledgeState } from './pledge-state';

const pledge = (state: 'promised' | 'arrived' | 'cancelled' | 'lapsed', saysHandedIn = false) => ({
  state,
  saysHandedIn,
});

describe('how a promise stands', () => {
  it('is what has happened, and what the donor says until the gift is here', () => {
    expect(pledgeState(pledge('promised')).word).toBe('promised');
    expect(pledgeState(pledge('promised', true)).word).toBe('said');
    expect(pledgeState(pledge('lapsed', true)).word).toBe('said');
    expect(pledgeState(pledge('arrived', true)).word).toBe('arrived');
    expect(pledgeState(pledge('cancelled', true)).word).toBe('cancelled');
    expect(pledgeState(pledge('lapsed')).word).toBe('lapsed');
  });

  it('asks once whether the gift was handed in, also when the time was over', () => {
    expect(maySayHandedIn(pledge('promised'))).toBe(true);
    expect(maySayHandedIn(pledge('lapsed'))).toBe(true);
    expect(maySayHandedIn(pledge('promised', true))).toBe(false);
    expect(maySayHandedIn(pledge('arrived'))).toBe(false);
    expect(maySayHandedIn(pledge('cancelled'))).toBe(false);
  });
});
