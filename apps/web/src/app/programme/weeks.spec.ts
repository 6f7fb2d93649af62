import { anEvent, aSession } from '../testing/an-event';
import { timelineOf, weeksOf } from './weeks';

describe('the programme as weeks', () => {
  const camp = anEvent({
    id: 'camp',
    sessions: ['2027-07-23', '2027-07-24', '2027-07-25', '2027-07-26'].map((date) =>
      aSession(`${date}T09:00:00+02:00`, `${date}T16:00:00+02:00`),
    ),
  });

  it('lays a camp over the weekend into two weeks, as one strip each', () => {
    const voice = { language: 'de', t: (key: string) => key };
    const weeks = weeksOf([camp]);
    expect(weeks).toEqual(['2027-07-19', '2027-07-26']);
    const strips = timelineOf([camp], weeks, voice).map(({ items }) => items);
    expect(strips).toEqual([
      [{ id: 'camp:5', fromDay: 5, toDay: 7, topic: 'nature' }],
      [{ id: 'camp:1', fromDay: 1, toDay: 1, topic: 'nature' }],
    ]);
  });
});
