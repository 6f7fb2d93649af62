import type { Participant } from '@dabei/contracts';
import { mayCancel, mayMark, partsOf, stateOf } from './participant-words';

const somebody = (given: Partial<Participant>): Participant => ({
  registrationId: given.firstName ?? 'r',
  childId: 'c',
  firstName: 'Mia',
  lastName: 'Yılmaz',
  age: 8,
  state: 'confirmed',
  ahead: null,
  seats: 1,
  guardianName: 'Ayşe Yılmaz',
  phone: null,
  hasEmail: true,
  offerExpiresAt: null,
  offerChannel: null,
  enteredBy: 'family',
  pressedAt: '2027-06-01T08:00:00Z',
  amountCents: 0,
  paidOn: null,
  receiptNumber: null,
  together: 'single',
  tasks: [],
  version: 1,
  ...given,
});

describe('who takes part', () => {
  it('sorts the line by who waits before', () => {
    const { placed, waiting, gone } = partsOf([
      somebody({ firstName: 'Ali', state: 'waiting', ahead: 1 }),
      somebody({ firstName: 'Lea', state: 'queued', ahead: 0 }),
      somebody({ firstName: 'Mia' }),
      somebody({ firstName: 'Tom', state: 'cancelled' }),
    ]);
    expect(waiting.map(({ firstName }) => firstName)).toEqual(['Lea', 'Ali']);
    expect(placed).toHaveLength(1);
    expect(gone).toHaveLength(1);
  });

  it('shows an open offer before the waiting', () => {
    expect(stateOf(somebody({ state: 'waiting', offerChannel: 'phone' })).name).toBe('offered');
    expect(stateOf(somebody({ state: 'waiting' })).name).toBe('waiting');
  });

  it('never shows green to who waits', () => {
    expect(stateOf(somebody({ state: 'waiting' })).tone).not.toBe('confirmed');
    expect(stateOf(somebody({ state: 'held' })).tone).not.toBe('confirmed');
  });

  it('ticks only who has a place, cancels only who has not left', () => {
    expect(mayMark(somebody({ state: 'held' }))).toBe(false);
    expect(mayCancel(somebody({ state: 'attended' }))).toBe(false);
    expect(mayCancel(somebody({ state: 'waiting' }))).toBe(true);
  });
});
