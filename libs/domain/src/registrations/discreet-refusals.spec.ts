import { discreetRefusals, withoutHidden } from './discreet-refusals';

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

  it.each([
    { reason: 'limit-per-child', limit: 2 },
    { reason: 'limit-per-day', limit: 1, nextAt: new Date('2027-06-17T22:00:00Z') },
  ] as const)('is no limit that only a protected household’s places reach: $reason', (limit) => {
    const hers = [{ ...place, protected: true }];
    const told = (besidesHidden: (typeof limit)[]) =>
      discreetRefusals([limit], hers, 'pottery', 'ours', besidesHidden);
    expect(told([])).toEqual([{ reason: 'ask-the-office' }]);
    expect(told([limit])).toEqual([limit]);
  });

  it('leaves out what a protected household has, for everybody but itself', () => {
    const places = [place, { ...place, protected: true }];
    expect(withoutHidden(places, 'ours')).toEqual([place]);
    expect(withoutHidden(places, null)).toEqual([place]);
    expect(withoutHidden(places, 'theirs')).toEqual(places);
  });
});
