import { ownEventInput, type OwnEventInput } from '@dabei/contracts';
import { newOwnEvent, ownInputOf, ownModelOf } from './own-event-model';

const uuid = '00000000-0000-4000-8000-000000000001';
const event: OwnEventInput = {
  ...ownInputOf({ ...newOwnEvent, title: 'Ein Tag im Wald', place: 'Wald', organisationId: uuid }),
  priceCents: 1250,
  asks: ['swim', 'health'],
  sessions: [{ id: uuid, date: '2027-07-20', from: '09:00', until: '16:00', allDay: false }],
};

describe('an organiser’s event in the form', () => {
  it('comes out as it went in, and is what the API takes', () => {
    expect(ownInputOf(ownModelOf({ event }))).toEqual(event);
    expect(ownEventInput.safeParse(event).success).toBe(true);
  });

  it('has nothing of what the office decides', () => {
    expect(Object.keys(ownModelOf({ event }))).not.toContain('priceReduced');
    expect(Object.keys(event)).not.toContain('quotas');
  });

  it('counts places only where families register with the office', () => {
    const open = { ...ownModelOf({ event }), registration: 'open', places: 8 };
    expect(ownInputOf(open).places).toBeNull();
  });
});
