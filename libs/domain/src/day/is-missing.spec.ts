import { isMissing, staysAway } from './is-missing';
import { type presenceStates } from './presence-state';

const child = (state: (typeof presenceStates)[number], toldAbsent: boolean) => ({
  presence: { state },
  toldAbsent,
});

describe('a child that is not there', () => {
  it('is missing unless its family told that it does not come', () => {
    expect(isMissing(child('expected', false))).toBe(true);
    expect(isMissing(child('expected', true))).toBe(false);
    expect(staysAway(child('expected', true))).toBe(true);
    expect(staysAway(child('expected', false))).toBe(false);
  });

  it.each(['present', 'left', 'missed'] as const)(
    'is neither when somebody has marked it: %s',
    (state) => {
      for (const told of [true, false]) {
        expect(isMissing(child(state, told))).toBe(false);
        expect(staysAway(child(state, told))).toBe(false);
      }
    },
  );
});
