import {
  movePresence,
  presenceMoves,
  presenceStates,
  wasThere,
  type PresenceMove,
  type PresenceState,
} from './presence-state';

const after = (...moves: PresenceMove[]): PresenceState =>
  moves.reduce<PresenceState>((state, move) => {
    const result = movePresence(state, move);
    return result.outcome === 'applied' ? result.to : state;
  }, 'expected');

describe('where a child is today', () => {
  it.each(presenceStates.flatMap((state) => presenceMoves.map((move) => [state, move] as const)))(
    '%s, %s: one of three answers, and never a surprise the second time',
    (state, move) => {
      const first = movePresence(state, move);
      expect(['applied', 'already-done', 'refused']).toContain(first.outcome);
      if (first.outcome === 'applied')
        expect(movePresence(first.to, move)).toEqual({ outcome: 'already-done' });
    },
  );

  it('ends the same in whatever order two devices come back to the network', () => {
    expect(after('check-in', 'check-out')).toBe('left');
    expect(after('check-out', 'check-in')).toBe('left');
    expect(after('miss', 'check-in')).toBe('present');
    expect(after('check-in', 'miss')).toBe('present');
  });

  it('takes back one step at a time', () => {
    expect(movePresence('left', 'undo-check-in')).toEqual({
      outcome: 'refused',
      reason: 'has-left',
    });
    expect(after('check-in', 'check-out', 'undo-check-out', 'undo-check-in')).toBe('expected');
    expect(movePresence('present', 'miss')).toEqual({ outcome: 'refused', reason: 'is-there' });
  });

  it('knows who was there', () => {
    expect(presenceStates.filter(wasThere)).toEqual(['present', 'left']);
  });
});
