import { intakeOutcome, isDefect, isWithoutWish, giftProblems } from './intake-outcome';
import { wishStates } from './wish-state';

describe('a parcel on the table', () => {
  it('has a path for every state', () => {
    const paths = Object.fromEntries(
      wishStates.map((state) => [state, intakeOutcome({ state, newNumber: 241 }).outcome]),
    );
    expect(paths).toEqual({
      draft: 'unknown-number',
      submitted: 'unknown-number',
      'in-review': 'unknown-number',
      returned: 'unknown-number',
      approved: 'unknown-number',
      published: 'accept',
      held: 'accept',
      claimed: 'accept',
      out: 'accept',
      received: 'put-away',
      checked: 'put-away',
      stored: 'second-gift',
      'handed-over': 'already-handed-over',
      closed: 'already-handed-over',
      defect: 'accept',
      'to-buy': 'accept',
      bought: 'put-away',
      'not-collected': 'second-gift',
      withdrawn: 'withdrawn',
      void: 'void',
      reassigned: 'withdrawn',
    });
  });

  it('knows no wish behind a foreign number, and shows the new one of a void number', () => {
    expect(intakeOutcome(null)).toEqual({ outcome: 'unknown-number' });
    expect(intakeOutcome({ state: 'void', newNumber: 241 })).toEqual({
      outcome: 'void',
      newNumber: 241,
    });
  });

  it('tells defects from gifts that lost their number', () => {
    expect(giftProblems.filter(isDefect)).toEqual([
      'wrong-size',
      'above-limit',
      'broken',
      'opened',
    ]);
    expect(giftProblems.filter(isWithoutWish)).toEqual(['no-number', 'torn-card']);
  });
});
