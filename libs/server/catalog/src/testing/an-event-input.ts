import { permissionsOf, type EventInput } from '@dabei/contracts';
import type { StaffCaller } from '@dabei/server/platform';

/** What the office types for a simple event; everything can be said differently. */
export function anEventInput(organisationId: string, more: Partial<EventInput> = {}): EventInput {
  return {
    title: 'Klettern für Anfänger',
    summary: 'An der Wand',
    description: '',
    topic: 'sport',
    organisationId,
    registration: 'with-us',
    organiserPhone: null,
    organiserLink: null,
    audience: 'child-alone',
    ageBy: 'first-day',
    ageMin: 6,
    ageMax: 12,
    residentsFirstUntil: null,
    minimumPlaces: null,
    minimumDecidedOn: null,
    priceCents: 500,
    priceSiblingCents: null,
    priceReducedCents: null,
    priceNote: null,
    place: 'Kletterhalle',
    placeAddress: null,
    meetingPoint: null,
    bring: null,
    responsible: null,
    accessible: false,
    accessibilityNote: null,
    swimLevelNeeded: null,
    asks: ['emergency-contact'],
    custody: 'one',
    abroadDocuments: [],
    allergens: [],
    cancellationTerms: null,
    sessions: [{ date: '2027-07-20', from: '10:00', until: '14:00', allDay: false }],
    quotas: [{ name: 'Plätze', kind: 'general', capacity: 10, reservedUntil: null }],
    questions: [{ kind: 'yes-no', label: 'Eigener Helm?', choices: [], required: false }],
    ...more,
  };
}

export const aStaffMember: StaffCaller = {
  accountId: 'staff-1',
  name: 'Ada',
  email: 'ada@example.org',
  bundles: ['office'],
  secondFactor: true,
  organisationIds: [],
  companionOf: [],
  sessionId: 'session-1',
  renewed: [],
  permissions: permissionsOf({ bundles: ['office'], secondFactor: true }),
};
