import { anEvent } from '../testing/an-event';
import { alternativesFor } from './alternatives';

describe('what fits instead', () => {
  const refused = anEvent({ id: 'refused', age: { by: 'first-day', min: 12, max: null } });
  const other = (id: string, part = {}) => anEvent({ id, ...part });

  it('offers events of the right age with free places that are not chosen yet', () => {
    const full = { eventId: 'full', capacity: 2, free: 0, waiting: 1, missingForMinimum: 0 };
    const programme = [
      refused,
      other('fits'),
      other('full', { availability: full }),
      other('chosen'),
      other('too-old', { age: { by: 'first-day', min: 2, max: 4 } }),
    ];
    const found = alternativesFor(refused, '2019-01-01', programme, new Set(['chosen']));
    expect(found.map(({ id }) => id)).toEqual(['fits']);
  });

  it('prefers the same topic, and never more than three', () => {
    const programme = [
      other('a', { topic: 'sport' }),
      other('b', { topic: 'sport' }),
      other('c', { topic: 'sport' }),
      other('same'),
    ];
    const found = alternativesFor(refused, '2019-01-01', programme, new Set());
    expect(found.map(({ id }) => id)).toEqual(['same', 'a', 'b']);
  });
});
