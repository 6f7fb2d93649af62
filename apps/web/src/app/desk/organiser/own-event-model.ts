import type { Ask, OwnEvent, OwnEventInput } from '@dabei/contracts';
import { emptySession, newEvent, type SessionModel } from '../event/editor/editor-model';
import { centsOf, eurosOf } from '../parts/euros';

/** An own event as it is typed: empty text where nothing is said, money in euros. */
export interface OwnEventModel {
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
  places: number | null;
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

export const newOwnEvent: OwnEventModel = {
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
  places: 12,
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
  asks: newEvent.asks,
  sessions: [emptySession],
};

const text = (value: string | null): string => value ?? '';
const orNull = (value: string): string | null => value.trim() || null;

export function ownModelOf({ event }: Pick<OwnEvent, 'event'>): OwnEventModel {
  const { priceCents, ...same } = event;
  const asks = Object.keys(newEvent.asks) as Ask[];
  return {
    ...same,
    organiserPhone: text(event.organiserPhone),
    organiserLink: text(event.organiserLink),
    price: eurosOf(priceCents),
    priceNote: text(event.priceNote),
    placeAddress: text(event.placeAddress),
    meetingPoint: text(event.meetingPoint),
    bring: text(event.bring),
    responsible: text(event.responsible),
    accessibilityNote: text(event.accessibilityNote),
    swimLevelNeeded: text(event.swimLevelNeeded),
    asks: Object.fromEntries(
      asks.map((ask) => [ask, event.asks.includes(ask)]),
    ) as OwnEventModel['asks'],
    sessions: event.sessions.map((session) => ({
      ...session,
      id: session.id ?? '',
      untilDate: session.untilDate ?? '',
    })),
  };
}

/** What was typed, as the API takes it; places count only where families register with the office. */
export function ownInputOf({ price, ...model }: OwnEventModel): OwnEventInput {
  return {
    ...model,
    title: model.title.trim(),
    topic: model.topic as OwnEventInput['topic'],
    registration: model.registration as OwnEventInput['registration'],
    audience: model.audience as OwnEventInput['audience'],
    swimLevelNeeded: (model.swimLevelNeeded || null) as OwnEventInput['swimLevelNeeded'],
    organiserPhone: orNull(model.organiserPhone),
    organiserLink: orNull(model.organiserLink),
    priceCents: centsOf(price) ?? 0,
    priceNote: orNull(model.priceNote),
    place: model.place.trim(),
    placeAddress: orNull(model.placeAddress),
    meetingPoint: orNull(model.meetingPoint),
    bring: orNull(model.bring),
    responsible: orNull(model.responsible),
    accessibilityNote: orNull(model.accessibilityNote),
    asks: (Object.keys(model.asks) as Ask[]).filter((ask) => model.asks[ask]),
    places: model.registration === 'with-us' ? model.places : null,
    sessions: model.sessions.map(({ id, untilDate, ...session }) => ({
      ...session,
      ...(id ? { id } : {}),
      ...(untilDate ? { untilDate } : {}),
      from: session.from.slice(0, 5),
      until: session.until.slice(0, 5),
    })),
  };
}
