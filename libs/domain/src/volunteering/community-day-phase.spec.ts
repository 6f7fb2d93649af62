import {
  communityDayMoves,
  communityDayPhases,
  isPublicCommunityDay,
  moveCommunityDay,
  type CommunityDayMove,
  type CommunityDayPhase,
} from './community-day-phase';

const expected: Record<CommunityDayPhase, Partial<Record<CommunityDayMove, CommunityDayPhase>>> = {
  preparing: { advance: 'open' },
  open: { advance: 'closed', 'go-back': 'preparing' },
  closed: { advance: 'day', 'go-back': 'open' },
  day: { advance: 'over', 'go-back': 'closed' },
  over: { erase: 'erased' },
  erased: {},
};
const facts = { shifts: 24, keptShifts: 0, hasCall: false, booths: 0 };

describe('the phases of a community day', () => {
  it.each(
    communityDayPhases.flatMap((phase) => communityDayMoves.map((move) => [phase, move] as const)),
  )('%s, %s', (phase, move) => {
    const to = expected[phase][move];
    expect(moveCommunityDay(phase, move, facts)).toEqual(
      to === undefined
        ? { outcome: 'refused', reason: 'not-in-this-phase' }
        : { outcome: 'moved', to },
    );
  });

  it('open with a shift to take, or a call for booths', () => {
    expect(moveCommunityDay('preparing', 'advance', { ...facts, shifts: 0 })).toEqual({
      outcome: 'refused',
      reason: 'no-shifts',
    });
    expect(moveCommunityDay('closed', 'go-back', { ...facts, shifts: 0 }).outcome).toBe('moved');
    const call = { ...facts, shifts: 0, hasCall: true };
    expect(moveCommunityDay('preparing', 'advance', call).outcome).toBe('moved');
  });

  it('go back to preparing only while nobody has signed up or handed in', () => {
    expect(moveCommunityDay('open', 'go-back', { ...facts, keptShifts: 1 })).toEqual({
      outcome: 'refused',
      reason: 'has-volunteers',
    });
    expect(moveCommunityDay('open', 'go-back', { ...facts, booths: 1 })).toEqual({
      outcome: 'refused',
      reason: 'has-booths',
    });
    expect(moveCommunityDay('day', 'go-back', { ...facts, keptShifts: 9 }).outcome).toBe('moved');
  });

  it('show the day from its opening until it is erased', () => {
    expect(communityDayPhases.filter(isPublicCommunityDay)).toEqual([
      'open',
      'closed',
      'day',
      'over',
    ]);
  });
});
