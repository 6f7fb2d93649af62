import { mayLeave } from './may-leave';

const fetched = { goesHomeAlone: false, fetchedBy: 'Oma Inge' };

describe('who takes a child home', () => {
  it('is somebody of the list', () => {
    expect(mayLeave({ pickUp: fetched, barred: true }, 'listed')).toEqual({ outcome: 'allowed' });
  });

  it('is nobody, when the family allowed it', () => {
    const alone = { goesHomeAlone: true };
    expect(mayLeave({ pickUp: alone, barred: false }, 'alone')).toEqual({ outcome: 'allowed' });
    for (const pickUp of [fetched, null])
      expect(mayLeave({ pickUp, barred: false }, 'alone')).toEqual({
        outcome: 'ask',
        reason: 'not-alone',
      });
  });

  it('is somebody else only when a person decides', () => {
    expect(mayLeave({ pickUp: fetched, barred: false }, 'other')).toEqual({
      outcome: 'ask',
      reason: 'not-on-list',
    });
    expect(mayLeave({ pickUp: null, barred: true }, 'other')).toEqual({
      outcome: 'ask',
      reason: 'somebody-is-barred',
    });
  });
});
