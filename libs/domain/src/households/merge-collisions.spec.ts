import { mergeCollisions, type MergedRegistration, type MergeSide } from './merge-collisions';

const at = (from: string, until: string) => [
  { startsAt: new Date(`2027-07-06T${from}:00Z`), endsAt: new Date(`2027-07-06T${until}:00Z`) },
];
const aPlace = (more: Partial<MergedRegistration> = {}): MergedRegistration => ({
  childKey: 'mia',
  eventId: 'raft',
  state: 'confirmed',
  overlapOverridden: false,
  sessions: at('10:00', '12:00'),
  ...more,
});
const aSide = (registrations: MergedRegistration[] = [], more: Partial<MergeSide> = {}) => ({
  protected: false,
  hasConfirmedEmail: false,
  barred: [],
  registrations,
  ...more,
});
const kinds = (keeps: MergeSide, goes: MergeSide) =>
  mergeCollisions(keeps, goes).map(({ kind }) => kind);

describe('two families become one', () => {
  it('without a word when nothing collides', () => {
    const pottery = aPlace({ eventId: 'pottery', sessions: at('12:00', '14:00') });
    expect(mergeCollisions(aSide([aPlace()]), aSide([pottery]))).toEqual([]);
  });

  it('not while the same child has two registrations for one event, waiting or not', () => {
    const waits = aPlace({ state: 'waiting' });
    expect(mergeCollisions(aSide([aPlace()]), aSide([waits]))).toEqual([
      { kind: 'same-event', childKey: 'mia', eventIds: ['raft'] },
    ]);
    expect(kinds(aSide([aPlace()]), aSide([aPlace({ state: 'cancelled' })]))).toEqual([]);
    expect(kinds(aSide([aPlace()]), aSide([aPlace({ childKey: 'ben' })]))).toEqual([]);
  });

  it('not while the child would be in two places at once', () => {
    const other = aPlace({ eventId: 'pottery', sessions: at('11:00', '13:00') });
    expect(mergeCollisions(aSide([aPlace()]), aSide([other]))).toEqual([
      { kind: 'overlap', childKey: 'mia', eventIds: ['raft', 'pottery'] },
    ]);
    expect(kinds(aSide([aPlace()]), aSide([{ ...other, state: 'waiting' }]))).toEqual([]);
    expect(kinds(aSide([aPlace()]), aSide([{ ...other, overlapOverridden: true }]))).toEqual([]);
  });

  it('not with two confirmed addresses, and never into or out of a protected family', () => {
    const confirmed = aSide([], { hasConfirmedEmail: true });
    expect(kinds(confirmed, confirmed)).toEqual(['two-emails']);
    expect(kinds(confirmed, aSide())).toEqual([]);
    expect(kinds(aSide(), aSide([], { protected: true }))).toEqual(['protected']);
  });

  it('not while each side says who may not fetch the same child', () => {
    const barred = aSide([], { barred: ['mia'] });
    expect(kinds(barred, barred)).toEqual(['pick-up']);
    expect(kinds(barred, aSide([], { barred: ['ben'] }))).toEqual([]);
  });
});
