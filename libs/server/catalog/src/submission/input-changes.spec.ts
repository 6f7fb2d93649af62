import { anEventInput } from '../testing/an-event-input';
import { inputChanges } from './input-changes';

const before = anEventInput('0198c0de-0000-7000-8000-000000000001');

describe('what changed since it was handed in the last time', () => {
  it('is nothing when nothing did, ids aside', () => {
    const sessions = before.sessions.map((day) => ({ ...day, id: crypto.randomUUID() }));
    expect(inputChanges(before, { ...before, sessions })).toEqual([]);
  });

  it('is told field by field', () => {
    const after = anEventInput(before.organisationId, {
      title: 'Klettern am Fels',
      ageMax: null,
      sessions: [{ date: '2027-07-21', from: '10:00', until: '13:00', allDay: false }],
      quotas: [{ name: 'Plätze', kind: 'general', capacity: 8, reservedUntil: null }],
    });
    expect(inputChanges(before, after)).toEqual([
      { field: 'title', before: 'Klettern für Anfänger', after: 'Klettern am Fels' },
      { field: 'ageMax', before: '12', after: '' },
      { field: 'sessions', before: '2027-07-20 10:00–14:00', after: '2027-07-21 10:00–13:00' },
      { field: 'quotas', before: 'Plätze: 10', after: 'Plätze: 8' },
    ]);
  });
});
