import { discreetRefusals } from './discreet-refusals';

const place = { eventId: 'climbing', householdId: 'theirs', protected: false };
const overlap = { reason: 'overlap', withEventId: 'climbing' } as const;
const told = (existing: (typeof place)[], own = 'ours') =>
  discreetRefusals([overlap], existing, 'pottery', own);

describe('what a family learns of places in another household', () => {
  it('is everything about its own', () => {
    expect(told([{ ...place, householdId: 'ours' }])).toEqual([overlap]);
  });

  it('is that something collides, not what', () => {
    expect(told([place])).toEqual([{ reason: 'overlap' }]);
  });

  it('is not even that where the other is protected', () => {
    expect(told([{ ...place, protected: true }])).toEqual([{ reason: 'ask-the-office' }]);
  });

  it('leaves what is not about places as it is', () => {
    const young = { reason: 'too-young', minAge: 6, age: 5 } as const;
    expect(discreetRefusals([young], [place], 'pottery', 'ours')).toEqual([young]);
  });
});
