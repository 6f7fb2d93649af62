import type { OrganisationView } from '@dabei/contracts';
import { emptyOrganisation, inputOf, modelOf } from './organisation-model';

const view: OrganisationView = {
  id: '00000000-0000-4000-8000-000000000000',
  name: 'Turnverein Rheinaue',
  kind: 'club',
  contactName: null,
  email: null,
  phone: '02855 80123',
  website: null,
  agreementOn: '2026-03-01',
  sealUntil: null,
  trustPerson: null,
  privacyAgreementOn: null,
  gaps: [],
  people: [],
  events: [],
};

describe('the form of an organisation', () => {
  it('sends what is empty as not known', () => {
    expect(inputOf({ ...emptyOrganisation, name: ' Hof ', phone: '  ' })).toMatchObject({
      name: 'Hof',
      kind: 'club',
      phone: null,
      sealUntil: null,
    });
  });

  it('sends back what it was given', () => {
    const { id: _, gaps, people, events, ...fields } = view;
    expect([gaps, people, events]).toEqual([[], [], []]);
    expect(inputOf(modelOf(view))).toEqual(fields);
  });

  it('shows a kind it does not know as another one', () => {
    expect(modelOf({ ...view, kind: 'circus' }).kind).toBe('other');
  });
});
