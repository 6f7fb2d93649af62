import { collisionsOf } from './collisions';

const at = (id: string, from: string, until: string) => ({
  id,
  sessions: [
    {
      id,
      startsAt: `2027-07-20T${from}:00Z`,
      endsAt: `2027-07-20T${until}:00Z`,
      allDay: false,
    },
  ],
});

describe('wishes at the same time', () => {
  it('are named, those after one another are not', () => {
    const event = at('a', '08:00', '12:00');
    const others = [event, at('b', '11:00', '13:00'), at('c', '12:00', '14:00')];
    expect(collisionsOf(event, others)).toEqual(['b']);
  });
});
