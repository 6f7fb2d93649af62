import type { EventInput } from '@dabei/contracts';
import { anEventInput } from '../testing/an-event-input';
import { fullInput, ownInputOf } from './own-input';

const organisationId = '0198c0de-0000-7000-8000-000000000001';

describe('what an organiser says about an event', () => {
  const decided: Partial<EventInput> = {
    priceReducedCents: 100,
    cancellationTerms: 'Bis zwei Tage vorher',
    questions: [{ kind: 'text', label: 'Helmgröße?', choices: [], required: false }],
    quotas: [
      { name: 'Plätze', kind: 'general', capacity: 10, reservedUntil: null },
      { name: 'Ermäßigt', kind: 'reserved-reduced', capacity: 2, reservedUntil: '2027-06-01' },
      { name: 'Bus', kind: 'shared', capacity: 50, reservedUntil: null },
    ],
  };
  const stored = anEventInput(organisationId, decided);

  it('shows neither reductions nor reserved places, only how many there are', () => {
    const own = ownInputOf(stored);
    expect(own.places).toBe(12);
    expect(JSON.stringify(own)).not.toMatch(/reduced|Ermäßigt|Bus|cancellationTerms|Helmgröße/);
  });

  it('leaves what the office decided as it was', () => {
    const after = fullInput({ ...ownInputOf(stored), title: 'Anders', places: 15 }, stored);
    expect(after).toMatchObject({ ...decided, title: 'Anders', quotas: expect.anything() as [] });
    expect(after.quotas.map(({ capacity }) => capacity)).toEqual([13, 2, 50]);
  });

  it('makes places of a number, and none where somebody else counts', () => {
    const own = ownInputOf(stored);
    expect(fullInput({ ...own, places: 8 }).quotas).toEqual([
      { name: 'Plätze', kind: 'general', capacity: 8, reservedUntil: null },
    ]);
    expect(fullInput({ ...own, places: null }).quotas).toEqual([]);
  });
});
