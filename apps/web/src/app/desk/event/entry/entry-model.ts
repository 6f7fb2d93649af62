import type {
  Answers,
  BasketLineResult,
  DeskEvent,
  HouseholdHit,
  OfficeBasket,
} from '@dabei/contracts';

export interface EntryChild {
  key: string;
  /** Empty for a child the office meets for the first time. */
  childId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  going: boolean;
  adults: number | null;
}

/** One of the events a family is entered for. */
export interface EntryEvent {
  id: string;
  title: string;
  asks: readonly string[];
  questions: readonly { label: string }[];
  wholeFamily: boolean;
}

export const entryEventOf = ({ id, event }: DeskEvent): EntryEvent => ({
  id,
  title: event.title,
  asks: event.asks,
  questions: event.questions,
  wholeFamily: event.audience === 'family',
});

/** Somebody being entered by the office, as it is typed. */
export interface EntryModel {
  /** Empty for a new family. */
  householdId: string;
  guardian: {
    firstName: string;
    lastName: string;
    email: string;
    phone: string;
    resident: boolean;
    language: string;
  };
  contactBy: string;
  together: string;
  /** Whom to call, for every event that asks for it; may stay open. */
  emergency: { name: string; phone: string };
  children: EntryChild[];
}

export const newChild = (key: string, lastName = ''): EntryChild => ({
  key,
  childId: '',
  firstName: '',
  lastName,
  birthDate: '',
  going: true,
  adults: 0,
});

export const newFamily: EntryModel = {
  householdId: '',
  guardian: {
    firstName: '',
    lastName: '',
    email: '',
    phone: '',
    resident: true,
    language: 'de',
  },
  contactBy: 'phone',
  together: 'single',
  emergency: { name: '', phone: '' },
  children: [newChild('1')],
};

/** The entry for a family that is known; its children are there to be ticked. */
export function entryFor(hit: HouseholdHit): EntryModel {
  const only = hit.children.length === 1;
  return {
    ...newFamily,
    householdId: hit.householdId,
    children: hit.children.map(({ id, ...child }) => ({
      ...newChild(id),
      ...child,
      childId: id,
      going: only,
    })),
  };
}

export type Refusals = Pick<BasketLineResult, 'eventId' | 'childKey' | 'refusals'>;
/** The office's reason for each refusal it overrides, by `refusalKey`. */
export type Because = Readonly<Record<string, string>>;
export const refusalKey = ({ eventId, childKey }: Omit<Refusals, 'refusals'>): string =>
  `${eventId}-${childKey}`;

/** Which children go to which event: all who go, or after a first press only those who were refused there. */
export function linesOf(
  entry: EntryModel,
  events: readonly EntryEvent[],
  left: readonly Refusals[] | null,
): { event: EntryEvent; children: EntryChild[] }[] {
  const isLeft = (eventId: string, childKey: string): boolean =>
    left === null || left.some((one) => one.eventId === eventId && one.childKey === childKey);
  return events
    .map((event) => ({
      event,
      children: entry.children.filter(({ going, key }) => going && isLeft(event.id, key)),
    }))
    .filter(({ children }) => children.length > 0);
}

/** The request of the office, for one event or several at once; `because` holds the reason for each overridden child. */
export function basketOf(
  entry: EntryModel,
  events: readonly EntryEvent[],
  refused: readonly Refusals[],
  because: Because,
  left: readonly Refusals[] | null = null,
): OfficeBasket {
  const lines = linesOf(entry, events, left);
  const going = entry.children.filter((child) =>
    lines.some(({ children }) => children.includes(child)),
  );
  return {
    household: householdOf(entry),
    children: going.map(({ key, childId, firstName, lastName, birthDate }) =>
      childId
        ? { key, childId }
        : { key, firstName: firstName.trim(), lastName: lastName.trim(), birthDate },
    ),
    lines: lines.map(({ event, children }) => ({
      eventId: event.id,
      together: entry.together as OfficeBasket['lines'][number]['together'],
      children: children.map(({ key, adults }) => ({
        key,
        adults: event.wholeFamily ? (adults ?? 0) : 0,
        answers: answersFor(entry, event),
      })),
    })),
    overrides: refused
      .filter((one) => because[refusalKey(one)] && going.some(({ key }) => key === one.childKey))
      .map(({ eventId, childKey, refusals }) => ({
        eventId,
        childKey,
        reasons: refusals.map(({ reason }) => reason),
        because: (because[refusalKey({ eventId, childKey })] ?? '').trim(),
      })),
  };
}

function answersFor({ emergency }: EntryModel, { asks }: EntryEvent): Answers {
  const name = emergency.name.trim();
  const phone = emergency.phone.trim();
  const given = asks.includes('emergency-contact') && name !== '' && phone !== '';
  return given ? { emergencyContact: { name, phone } } : {};
}

/** What the events ask and nobody has answered yet: codes of asks, and the wording of own questions. */
export function openAsks(
  entry: EntryModel,
  events: readonly EntryEvent[],
): { asks: string[]; questions: string[] } {
  const answered = (event: EntryEvent, ask: string): boolean =>
    ask === 'emergency-contact' && answersFor(entry, event).emergencyContact !== undefined;
  const asks = events.flatMap((event) => event.asks.filter((ask) => !answered(event, ask)));
  return {
    asks: [...new Set(asks)],
    questions: events.flatMap(({ questions }) => questions.map(({ label }) => label)),
  };
}

function householdOf({ householdId, guardian, contactBy }: EntryModel): OfficeBasket['household'] {
  if (householdId) return { householdId };
  return {
    guardian: {
      firstName: guardian.firstName.trim(),
      lastName: guardian.lastName.trim(),
      email: guardian.email.trim() || null,
      phone: guardian.phone.trim() || null,
      resident: guardian.resident,
      language: guardian.language === 'en' ? 'en' : 'de',
    },
    contactBy: contactBy as 'mail' | 'phone' | 'letter',
  };
}
