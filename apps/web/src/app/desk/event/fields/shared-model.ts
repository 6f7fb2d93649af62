import type { Ask, OwnEventInput } from '@dabei/contracts';
import { centsOf, eurosOf } from '../../parts/euros';

export interface SessionModel {
  id: string;
  date: string;
  from: string;
  until: string;
  untilDate: string;
  allDay: boolean;
}

/** What office and organiser say about an event alike, as it is typed: empty text where nothing is said, money in euros. */
export interface SharedModel {
  title: string;
  summary: string;
  description: string;
  topic: string;
  organisationId: string;
  registration: string;
  organiserPhone: string;
  organiserLink: string;
  audience: string;
  ageMin: number | null;
  ageMax: number | null;
  minimumPlaces: number | null;
  price: string;
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
  sessions: SessionModel[];
}

export type SharedInput = Omit<OwnEventInput, 'places'>;

export const emptySession: SessionModel = {
  id: '',
  date: '',
  from: '10:00',
  until: '13:00',
  untilDate: '',
  allDay: false,
};

/** What most events have. */
export const newShared: SharedModel = {
  title: '',
  summary: '',
  description: '',
  topic: 'play',
  organisationId: '',
  registration: 'with-us',
  organiserPhone: '',
  organiserLink: '',
  audience: 'child-alone',
  ageMin: 6,
  ageMax: 12,
  minimumPlaces: null,
  price: '0',
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
  sessions: [emptySession],
};

export const asks = Object.keys(newShared.asks) as Ask[];

export const textOf = (value: string | null): string => value ?? '';
export const orNull = (text: string): string | null => text.trim() || null;
export const idOr = (id: string): { id?: string } => (id ? { id } : {});

/** What the form shows of an event. */
export function sharedModelOf(event: SharedInput): SharedModel {
  const { title, summary, description, topic, organisationId, registration, audience } = event;
  const { ageMin, ageMax, minimumPlaces, place, accessible } = event;
  return {
    ...{ title, summary, description, topic, organisationId, registration, audience },
    ...{ ageMin, ageMax, minimumPlaces, place, accessible },
    organiserPhone: textOf(event.organiserPhone),
    organiserLink: textOf(event.organiserLink),
    price: eurosOf(event.priceCents),
    priceNote: textOf(event.priceNote),
    placeAddress: textOf(event.placeAddress),
    meetingPoint: textOf(event.meetingPoint),
    bring: textOf(event.bring),
    responsible: textOf(event.responsible),
    accessibilityNote: textOf(event.accessibilityNote),
    swimLevelNeeded: textOf(event.swimLevelNeeded),
    asks: Object.fromEntries(
      asks.map((ask) => [ask, event.asks.includes(ask)]),
    ) as SharedModel['asks'],
    sessions: event.sessions.map((session) => ({
      ...session,
      id: session.id ?? '',
      untilDate: session.untilDate ?? '',
    })),
  };
}

/** What was typed, as the API takes it. */
export function sharedInputOf(model: SharedModel): SharedInput {
  const { summary, description, organisationId, ageMin, ageMax, minimumPlaces, accessible } = model;
  return {
    ...{ summary, description, organisationId, ageMin, ageMax, minimumPlaces, accessible },
    title: model.title.trim(),
    topic: model.topic as SharedInput['topic'],
    registration: model.registration as SharedInput['registration'],
    audience: model.audience as SharedInput['audience'],
    swimLevelNeeded: (model.swimLevelNeeded || null) as SharedInput['swimLevelNeeded'],
    organiserPhone: orNull(model.organiserPhone),
    organiserLink: orNull(model.organiserLink),
    priceCents: centsOf(model.price) ?? 0,
    priceNote: orNull(model.priceNote),
    place: model.place.trim(),
    placeAddress: orNull(model.placeAddress),
    meetingPoint: orNull(model.meetingPoint),
    bring: orNull(model.bring),
    responsible: orNull(model.responsible),
    accessibilityNote: orNull(model.accessibilityNote),
    asks: asks.filter((ask) => model.asks[ask]),
    sessions: model.sessions.map(({ id, untilDate, ...session }) => ({
      ...idOr(id),
      date: session.date,
      from: session.from.slice(0, 5),
      until: session.until.slice(0, 5),
      ...(untilDate ? { untilDate } : {}),
      allDay: session.allDay,
    })),
  };
}
