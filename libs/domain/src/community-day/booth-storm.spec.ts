import { boothStates, type BoothState } from './booth-state';
import { boothStorm, boothStormStanding, type StormBooth } from './booth-storm';

const booth = (id: string, state: BoothState, changes: Partial<StormBooth> = {}): StormBooth => ({
  id,
  state,
  associationKey: id,
  hasEmail: true,
  ...changes,
});

describe('a community day that is called off', () => {
  it('ends what wants to come, sends home who is there, and tells nobody else', () => {
    const all = boothStates.map((state) => booth(state, state));
    const ending = ['submitted', 'returned', 'complete', 'accepted', 'waiting', 'placed'];
    expect(boothStorm(all)).toEqual({
      ending,
      closing: ['arrived'],
      byMail: [...ending, 'arrived', 'released'],
      byPhone: [],
    });
    expect(boothStates.filter((state) => boothStormStanding(state) === 'untold')).toEqual([
      'draft',
      'declined',
      'closed',
      'withdrawn',
      'called-off',
    ]);
  });

  it('is one message for an association with two booths, and a call for who left no address', () => {
    const { ending, byMail, byPhone } = boothStorm([
      booth('waffles', 'placed', { associationKey: 'scouts' }),
      booth('knots', 'waiting', { associationKey: 'scouts' }),
      booth('quilts', 'accepted', { hasEmail: false }),
    ]);
    expect(ending).toEqual(['waffles', 'knots', 'quilts']);
    expect([byMail, byPhone]).toEqual([['waffles'], ['quilts']]);
  });

  it('tells an association about the booth that comes, not about the one it gave up', () => {
    const { byMail } = boothStorm([
      booth('given up', 'withdrawn', { associationKey: 'scouts' }),
      booth('knots', 'placed', { associationKey: 'scouts' }),
    ]);
    expect(byMail).toEqual(['knots']);
  });

  it('tells who is on the stage in the same message, or in one of its own', () => {
    const act = (id: string, associationKey: string, hasEmail = true) => ({
      id,
      associationKey,
      hasEmail,
    });
    const { byMail, byPhone } = boothStorm(
      [booth('waffles', 'placed', { associationKey: 'scouts' }), booth('gone', 'declined')],
      [act('song', 'scouts'), act('dance', 'gone'), act('magic', 'magician', false)],
    );
    expect([byMail, byPhone]).toEqual([['waffles', 'dance'], ['magic']]);
  });
});
