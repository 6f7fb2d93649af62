import type {
  BasketLineResult,
  ChildStatistics,
  DeskEvent,
  EventDetail,
  HouseholdHit,
  OfficeBasket,
} from '@dabei/contracts';
import { townTime } from '@dabei/words';
import { sheetKey, type EntrySheet } from './entry-sheets';

export interface EntryChild {
  key: string;
  /** Empty for a child the office meets for the first time. */
  childId: string;
  firstName: string;
  lastName: string;
  birthDate: string;
  going: boolean;
  adults: number | null;
  /** Voluntary, for counts; empty where nothing was said. */
  sex: string;
  firstTime: string;
  district: string;
}

/** One of the events a family is entered for. */
export interface EntryEvent {
  id: string;
  title: string;
  asks: EventDetail['asks'];
  custody: EventDetail['custody'];
  questions: EventDetail['questions'];
  /** Local date of the first session; null without one. */
  firstDay: string | null;
  wholeFamily: boolean;
}

export const entryEventOf = ({ id, event, firstStartsAt }: DeskEvent): EntryEvent => ({
  id,
  title: event.title,
  asks: event.asks,
  custody: event.custody,
  // one that is stored has its id
  questions: event.questions.flatMap(({ id, ...question }) => (id ? [{ id, ...question }] : [])),
  firstDay: firstStartsAt === null ? null : townTime(firstStartsAt).date,
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
  sex: '',
  firstTime: '',
  district: '',
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

/** What goes along beside the names: answers given on the phone, and after a first press who is still left. */
export interface Entered {
  left?: readonly Refusals[] | null;
  sheets?: readonly Pick<EntrySheet, 'key' | 'answers'>[];
  confirmed?: boolean;
}

/** The request of the office, for one event or several at once; `because` holds the reason for each overridden child. */
export function basketOf(
  entry: EntryModel,
  events: readonly EntryEvent[],
  refused: readonly Refusals[],
  because: Because,
  { left = null, sheets = [], confirmed = false }: Entered = {},
): OfficeBasket {
  const answersOf = new Map(sheets.map(({ key, answers }) => [key, answers]));
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
        answers: answersOf.get(sheetKey(event.id, key)) ?? {},
      })),
    })),
    answersConfirmed: confirmed,
    statistics: going.flatMap(statisticsFor),
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

function statisticsFor({ key, sex, firstTime, district }: EntryChild): ChildStatistics[] {
  const said = {
    ...(sex ? { sex: sex as ChildStatistics['sex'] } : {}),
    ...(firstTime ? { firstTime: firstTime as ChildStatistics['firstTime'] } : {}),
    ...(district ? { district } : {}),
  };
  return Object.keys(said).length > 0 ? [{ key, ...said }] : [];
}

/** What nobody has answered yet: codes of questions, and the wording of own ones. */
export function openAsks(sheets: readonly Pick<EntrySheet, 'open' | 'openQuestions'>[]): {
  asks: string[];
  questions: string[];
} {
  return {
    asks: [...new Set(sheets.flatMap(({ open }) => open))],
    questions: [...new Set(sheets.flatMap(({ openQuestions }) => openQuestions))],
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
