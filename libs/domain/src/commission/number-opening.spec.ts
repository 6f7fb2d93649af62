import { local } from '../testing/instants';
import { marketPhases } from '../markets';
import {
  mayAskNumber,
  numberCircles,
  opensFor,
  type NumberAsked,
  type NumberCircle,
  type NumberOpening,
} from './number-opening';

const opening = (changes: Partial<NumberOpening> = {}): NumberOpening => ({
  helpersFrom: local('2027-02-01 09:00'),
  returningFrom: local('2027-02-08 09:00'),
  opensOn: local('2027-02-15 09:00'),
  closesOn: local('2027-03-01 18:00'),
  ...changes,
});
const asked = (changes: Partial<NumberAsked> = {}): NumberAsked => ({
  now: local('2027-02-20 12:00'),
  channel: 'seller',
  circle: 'all',
  phase: 'open',
  calledOff: false,
  hasNumber: false,
  ...changes,
});
const word = (changes: Partial<NumberAsked>, rules = opening()): string => {
  const verdict = mayAskNumber(asked(changes), rules);
  return verdict.outcome === 'allowed' ? 'allowed' : verdict.reason;
};

describe('the opening for seller numbers', () => {
  it.each<[string, string, Record<NumberCircle, string>]>([
    [
      'before',
      '2027-02-01 08:59',
      { helper: 'not-yet-open', returning: 'not-yet-open', all: 'not-yet-open' },
    ],
    [
      'for helpers',
      '2027-02-01 09:00',
      { helper: 'allowed', returning: 'not-yet-open', all: 'not-yet-open' },
    ],
    [
      'for returning sellers',
      '2027-02-08 09:00',
      { helper: 'allowed', returning: 'allowed', all: 'not-yet-open' },
    ],
    [
      'for everybody',
      '2027-02-15 09:00',
      { helper: 'allowed', returning: 'allowed', all: 'allowed' },
    ],
    ['afterwards', '2027-03-01 18:00', { helper: 'closed', returning: 'closed', all: 'closed' }],
  ])('is %s', (_, now, words) => {
    for (const circle of numberCircles)
      expect(word({ now: local(now), circle })).toBe(words[circle]);
  });

  it('is one for all where no circle goes first, and never later for a narrower one', () => {
    const one = opening({ helpersFrom: null, returningFrom: null });
    expect(numberCircles.map((circle) => opensFor(circle, one))).toEqual(
      Array(3).fill(one.opensOn),
    );
    const odd = opening({ helpersFrom: local('2027-02-28 09:00') });
    expect(opensFor('helper', odd)).toEqual(odd.returningFrom);
  });

  it.each(marketPhases)('lets the office enter outside the window: %s', (phase) => {
    const now = local('2027-01-01 09:00');
    const expected = { preparing: 'not-yet-open', over: 'closed', erased: 'closed' };
    expect(word({ channel: 'office', phase, now })).toBe(
      phase === 'preparing' || phase === 'over' || phase === 'erased' ? expected[phase] : 'allowed',
    );
  });

  it('gives one number to one seller, and none once it is called off', () => {
    expect(word({ hasNumber: true })).toBe('has-number');
    expect(word({ calledOff: true, hasNumber: true })).toBe('called-off');
    expect(word({ phase: 'closed' })).toBe('closed');
  });
});
