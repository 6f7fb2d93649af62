import { sessionInputOf, spanOf } from './session-times';

const zone = 'Europe/Berlin';

describe('session times', () => {
  it('reads wall time in the town, over the clock change too', () => {
    const camp = {
      date: '2027-10-30',
      untilDate: '2027-10-31',
      from: '18:00',
      until: '10:00',
      allDay: false,
    };
    const span = spanOf(camp, zone);
    expect(span).toEqual({
      startsAt: new Date('2027-10-30T16:00:00Z'),
      endsAt: new Date('2027-10-31T09:00:00Z'),
    });
    expect(sessionInputOf({ id: 'a', allDay: false, ...span }, zone)).toEqual({ id: 'a', ...camp });
  });

  it('ends a whole day when the next one begins', () => {
    const span = spanOf({ date: '2027-07-20', from: '10:00', until: '11:00', allDay: true }, zone);
    expect(span.endsAt).toEqual(new Date('2027-07-20T22:00:00Z'));
    expect(sessionInputOf({ id: 'a', allDay: true, ...span }, zone)).toEqual({
      id: 'a',
      date: '2027-07-20',
      from: '00:00',
      until: '23:59',
      allDay: true,
    });
  });
});
