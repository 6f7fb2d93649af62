import { aGroup, aWaiting } from '../testing/a-waiting-entry';
import { lineOf, waitingAhead } from './waiting-entry';

describe('the line', () => {
  it('stands in the order of ranks and leaves what it was given alone', () => {
    const entries = [aWaiting('Ali', 2), aWaiting('Mia', 1)];
    expect(lineOf(entries).map(({ registrationId }) => registrationId)).toEqual(['Mia', 'Ali']);
    expect(entries[0]?.registrationId).toBe('Ali');
  });

  it('says how many children wait before one', () => {
    const entries = [aWaiting('Mia', 4), aWaiting('Ali', 7), aWaiting('Lea', 9)];
    expect(waitingAhead(entries, 'Mia')).toBe(0);
    expect(waitingAhead(entries, 'Lea')).toBe(2);
  });

  it('does not count the own group', () => {
    const entries = [aWaiting('Mia', 1), ...aGroup('twins', ['Ali', 'Can'], 2), aWaiting('Lea', 4)];
    expect(waitingAhead(entries, 'Can')).toBe(1);
    expect(waitingAhead(entries, 'Lea')).toBe(3);
  });

  it('counts who still has to type the code or has an offer', () => {
    const entries = [
      aWaiting('Mia', 1, { codeMissing: true }),
      aWaiting('Ali', 2, { hasOpenOffer: true }),
      aWaiting('Lea', 3),
    ];
    expect(waitingAhead(entries, 'Lea')).toBe(2);
  });

  it('has nobody ahead of a child that does not wait', () => {
    expect(waitingAhead([aWaiting('Mia', 1)], 'Ali')).toBe(0);
  });
});
