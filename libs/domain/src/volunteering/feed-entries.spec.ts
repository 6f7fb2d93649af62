import { hours } from '../testing/a-shift-question';
import { local } from '../testing/instants';
import { feedEntries, type FeedSignUp } from './feed-entries';
import { shiftStates, type ShiftState } from './shift-state';

const host = 'dabei.example';
const aSignUp = (changes: Partial<FeedSignUp> = {}): FeedSignUp => ({
  signUpId: 'u1',
  state: 'taken',
  wasTaken: true,
  changes: 1,
  changedAt: local('2027-09-02 10:00'),
  shift: { id: 's1', changes: 0, changedAt: local('2027-08-01 10:00'), ...hours('10:00', '12:00') },
  ...changes,
});

describe("a volunteer's own calendar", () => {
  it('shows a shift with a UID of the sign-up', () => {
    expect(feedEntries([aSignUp()], host)).toEqual([
      {
        uid: 'shift-u1@dabei.example',
        sequence: 1,
        changedAt: local('2027-09-02 10:00'),
        status: 'confirmed',
        shiftId: 's1',
        ...hours('10:00', '12:00'),
      },
    ]);
  });

  const shown: Record<ShiftState, ('confirmed' | 'cancelled')[]> = {
    held: [],
    asked: [],
    waiting: [],
    taken: ['confirmed'],
    'checked-in': ['confirmed'],
    thanked: ['confirmed'],
    missed: ['confirmed'],
    cancelled: ['cancelled'],
    expired: [],
    'called-off': ['cancelled'],
  };

  it.each(shiftStates)('%s', (state) => {
    const found = feedEntries([aSignUp({ state })], host);
    expect(found.map(({ status }) => status)).toEqual(shown[state]);
  });

  it.each(['cancelled', 'called-off'] as const)(
    'does not show as %s what was never theirs',
    (state) => {
      expect(feedEntries([aSignUp({ state, wasTaken: false })], host)).toEqual([]);
    },
  );

  it('moves the same entry, counted up, when the shift is moved or given back and taken again', () => {
    const moved = aSignUp({
      shift: {
        id: 's1',
        changes: 1,
        changedAt: local('2027-09-05 10:00'),
        ...hours('13:00', '15:00'),
      },
    });
    const history = [
      aSignUp(),
      moved,
      { ...moved, state: 'cancelled' as const, changes: 2 },
      { ...moved, changes: 3 },
    ].flatMap((signUp) => feedEntries([signUp], host));
    expect(history.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(new Set(history.map(({ uid }) => uid)).size).toBe(1);
    expect(history[1]?.changedAt).toEqual(local('2027-09-05 10:00'));
  });

  it('is in order of time, whatever order the sign-ups come in', () => {
    const signUps = [
      aSignUp({ signUpId: 'b' }),
      aSignUp({ signUpId: 'a' }),
      aSignUp({ signUpId: 'c', shift: { ...aSignUp().shift, ...hours('08:00', '09:00') } }),
    ];
    const uids = (some: FeedSignUp[]): string[] => feedEntries(some, host).map(({ uid }) => uid);
    expect(uids(signUps)).toEqual(['c', 'a', 'b'].map((id) => `shift-${id}@${host}`));
    expect(uids(signUps.toReversed())).toEqual(uids(signUps));
  });
});
