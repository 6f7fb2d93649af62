import { eventInput, type EventInput } from '@dabei/contracts';
import { newEvent } from './editor-model';
import { copyOf, modelOf } from './event-to-model';
import { eventOf } from './model-to-event';

const uuid = (last: number) => `00000000-0000-4000-8000-00000000000${String(last)}`;
const event: EventInput = {
  ...eventOf({ ...newEvent, title: 'Ein Tag im Wald', place: 'Wald', organisationId: uuid(1) }),
  priceCents: 1250,
  priceSiblingCents: 0,
  allergens: ['Gluten', 'Milch'],
  asks: ['swim', 'health'],
  sessions: [{ id: uuid(2), date: '2027-07-20', from: '09:00', until: '16:00', allDay: false }],
  quotas: [{ id: uuid(3), name: 'Plätze', kind: 'general', capacity: 12, reservedUntil: null }],
  questions: [
    { id: uuid(4), kind: 'choice', label: 'Größe?', choices: ['140', '152'], required: true },
  ],
};

describe('an event in the editor', () => {
  it('comes out as it went in', () => {
    expect(eventOf(modelOf(event))).toEqual(event);
  });

  it('keeps a free sibling apart from no sibling price', () => {
    expect(modelOf(event).priceSibling).toBe('0');
    expect(eventOf({ ...modelOf(event), priceSibling: '' }).priceSiblingCents).toBeNull();
  });

  it('is what the API takes', () => {
    expect(eventInput.safeParse(eventOf(modelOf(event))).success).toBe(true);
  });

  it('is copied without what is stored of the first one', () => {
    const copy = eventOf(copyOf(event));
    expect([...copy.sessions, ...copy.quotas, ...copy.questions].some((row) => 'id' in row)).toBe(
      false,
    );
  });
});
