import { local } from '../testing/instants';
import { secondRound, type SecondRoundInput } from './second-round';

const morning = (changes: Partial<SecondRoundInput> = {}): SecondRoundInput => ({
  phase: 'day',
  calledOff: false,
  now: local('2027-05-09 08:00'),
  releasedAt: local('2027-05-09 08:30'),
  pitches: [
    { pitchId: 'A1', booking: null },
    { pitchId: 'A2', booking: { id: 'family', state: 'confirmed' } },
    { pitchId: 'A3', booking: { id: 'family', state: 'confirmed' } },
    { pitchId: 'A4', booking: { id: 'there', state: 'arrived' } },
    { pitchId: 'A5', booking: { id: 'offer', state: 'offered' } },
  ],
  ...changes,
});

describe('the second round on the square', () => {
  it('begins with what nobody booked', () => {
    expect(secondRound(morning())).toEqual({
      outcome: 'open',
      freeNow: ['A1'],
      toRelease: [],
      stillExpected: ['A2', 'A3'],
    });
  });

  it('goes on with those who did not come, each booking once', () => {
    expect(secondRound(morning({ now: local('2027-05-09 08:30') }))).toEqual({
      outcome: 'open',
      freeNow: ['A1'],
      toRelease: ['family'],
      stillExpected: [],
    });
  });

  it('is only on the day of a market that takes place', () => {
    expect(secondRound(morning({ phase: 'closed' }))).toMatchObject({ reason: 'not-market-day' });
    expect(secondRound(morning({ calledOff: true }))).toMatchObject({ reason: 'called-off' });
  });
});
