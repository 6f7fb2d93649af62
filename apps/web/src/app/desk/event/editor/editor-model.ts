import type { Ask } from '@dabei/contracts';

export interface SessionModel {
  id: string;
  date: string;
  from: string;
  until: string;
  untilDate: string;
  allDay: boolean;
}
export interface QuotaModel {
  id: string;
  name: string;
  kind: string;
  capacity: number | null;
  reservedUntil: string;
}
export interface QuestionModel {
  id: string;
  kind: string;
  label: string;
  /** One choice per line. */
  choices: string;
  required: boolean;
}

/** An event as it is typed: empty text where nothing is said, money in euros, lists as lines. */
export interface EditorModel {
  title: string;
  summary: string;
  description: string;
  topic: string;
  organisationId: string;
  registration: string;
  organiserPhone: string;
  organiserLink: string;
  audience: string;
  ageBy: string;
  ageMin: number | null;
  ageMax: number | null;
  residentsFirstUntil: string;
  minimumPlaces: number | null;
  minimumDecidedOn: string;
  price: string;
  priceSibling: string;
  priceReduced: string;
  priceNote: string;
  place: string;
  placeAddress: string;
  meetingPoint: string;
  bring: string;
  responsible: string;
  accessible: boolean;
  accessibilityNote: string;
  swimLevelNeeded: string;
  asks: Record<Ask, boolean>;
  custody: string;
  abroadDocuments: string;
  allergens: string;
  cancellationTerms: string;
  sessions: SessionModel[];
  quotas: QuotaModel[];
  questions: QuestionModel[];
}

export const emptySession: SessionModel = {
  id: '',
  date: '',
  from: '10:00',
  until: '13:00',
  untilDate: '',
  allDay: false,
};
export const emptyQuota: QuotaModel = {
  id: '',
  name: '',
  kind: 'general',
  capacity: 12,
  reservedUntil: '',
};
export const emptyQuestion: QuestionModel = {
  id: '',
  kind: 'text',
  label: '',
  choices: '',
  required: false,
};

/** A new event, with what most events have. */
export const newEvent: EditorModel = {
  title: '',
  summary: '',
  description: '',
  topic: 'play',
  organisationId: '',
  registration: 'with-us',
  organiserPhone: '',
  organiserLink: '',
  audience: 'child-alone',
  ageBy: 'first-day',
  ageMin: 6,
  ageMax: 12,
  residentsFirstUntil: '',
  minimumPlaces: null,
  minimumDecidedOn: '',
  price: '0',
  priceSibling: '',
  priceReduced: '',
  priceNote: '',
  place: '',
  placeAddress: '',
  meetingPoint: '',
  bring: '',
  responsible: '',
  accessible: false,
  accessibilityNote: '',
  swimLevelNeeded: '',
  asks: {
    'emergency-contact': true,
    'pick-up': true,
    swim: false,
    'group-without-supervision': false,
    'private-car': false,
    medication: false,
    health: true,
    photos: false,
  },
  custody: 'one',
  abroadDocuments: '',
  allergens: '',
  cancellationTerms: '',
  sessions: [emptySession],
  quotas: [{ ...emptyQuota, name: 'Plätze' }],
  questions: [],
};
