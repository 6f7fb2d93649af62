import { aPlaceElsewhere, aQuestion, aSession } from '../../testing/a-question';
import { mayWish } from './may-wish';

const reasonsOf = (input: Parameters<typeof mayWish>[0]): string[] => {
  const verdict = mayWish(input);
  return verdict.allowed ? [] : verdict.refusals.map(({ reason }) => reason);
};

describe('may this child wish for an event', () => {
  it.each(['announced', 'wishing', 'drawing'] as const)(
    'yes, although nobody can register while %s',
    (phase) => {
      expect(reasonsOf(aQuestion({ campaign: { phase } }))).toEqual([]);
    },
  );

  it('not at the wrong age, which the family is told while it chooses', () => {
    const input = aQuestion({ campaign: { phase: 'wishing' }, child: { birthDate: '2023-01-01' } });
    expect(reasonsOf(input)).toEqual(['too-young']);
  });

  it('not at the time of a place the child already has, nor over the limit', () => {
    const sessions = [aSession('2027-07-20', '10:00', '11:00')];
    const existing = [aPlaceElsewhere({ sessions })];
    const campaign = { phase: 'wishing', maxEventsPerChild: 1 } as const;
    expect(reasonsOf(aQuestion({ campaign, existing }))).toEqual(['overlap', 'limit-per-child']);
  });

  it('not an event that is cancelled meanwhile', () => {
    const campaign = { phase: 'wishing' } as const;
    expect(reasonsOf(aQuestion({ campaign, event: { status: 'cancelled' } }))).toEqual([
      'event-cancelled',
    ]);
  });
});
