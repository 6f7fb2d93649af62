import type { EventDetail } from '@dabei/contracts';

/** An event for specs: a day in the forest, unless told otherwise. */
export function anEvent(part: Partial<EventDetail> = {}): EventDetail {
  return {
    id: 'forest',
    slug: 'forest',
    title: 'Ein Tag im Wald',
    summary: 'Spuren lesen',
    topic: 'nature',
    organiser: { id: 'club', name: 'Öztürk und Söhne' },
    place: 'Voerde',
    sessions: [aSession('2027-07-20T09:00:00+02:00', '2027-07-20T12:00:00+02:00')],
    age: { by: 'first-day', min: 6, max: 10 },
    audience: 'child-alone',
    registration: 'with-us',
    price: { cents: 0, siblingCents: null, reducedCents: null, note: null },
    accessible: false,
    cancelled: false,
    seriesId: null,
    minimumDecidedOn: null,
    availability: { eventId: 'forest', capacity: 12, free: 3, waiting: 0, missingForMinimum: 0 },
    campaign: { slug: 'summer', title: 'Sommer', statisticsAsked: [] },
    description: '',
    placeAddress: null,
    meetingPoint: null,
    bring: null,
    responsible: null,
    accessibilityNote: null,
    swimLevelNeeded: null,
    asks: [],
    custody: 'one',
    abroadDocuments: [],
    allergens: [],
    cancellationTerms: null,
    organiserPhone: null,
    organiserLink: null,
    residentsFirstUntil: null,
    questions: [],
    ...part,
  };
}

export function aSession(startsAt: string, endsAt: string, allDay = false) {
  return { id: startsAt, startsAt, endsAt, allDay };
}
