import { anEvent, aSession } from '../testing/an-event';
import { overlapInBasket } from './basket-overlaps';

describe('two events of one basket', () => {
  const morning = anEvent({ id: 'morning' });
  const noon = (from: string) =>
    anEvent({ id: 'noon', sessions: [aSession(from, '2027-07-20T15:00:00+02:00')] });

  it('may touch, but not overlap', () => {
    expect(overlapInBasket(noon('2027-07-20T12:00:00+02:00'), [morning])).toBeNull();
    expect(overlapInBasket(noon('2027-07-20T11:30:00+02:00'), [morning])).toEqual({
      reason: 'overlap',
      details: { withEventId: 'morning' },
    });
  });

  it('compares instants, not texts', () => {
    const sameMoment = noon('2027-07-20T10:00:00Z');
    expect(overlapInBasket(sameMoment, [morning])).toBeNull();
  });
});
