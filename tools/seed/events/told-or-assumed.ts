import { daysBetween, weekdayOf } from '@dabei/domain';
import { sourcedFields, type EventTemplate, type SourcedField } from './event-template';
import { organisers } from './organisers';
import { factOf, type PublishedFact } from './published-facts';
import { venues } from './venues';

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What an event is like once the source has spoken and our assumptions have filled its gaps. */
export interface EventFacts {
  title: string;
  /** ISO weekday of the n-th date of the series. */
  weekdayAt: (index: number) => number;
  length: number;
  starts: string;
  ends: string;
  ageMin: number | null;
  ageMax: number | null;
  priceCents: number;
  /** null: the event counts no places. */
  capacity: number | null;
  place: string;
  sourceUrl: string;
  assumed: SourcedField[];
}

function sourceWeekday(fact: PublishedFact): number | null {
  if (fact.weekday !== null) return weekdayNames.indexOf(fact.weekday) + 1;
  return fact.date === null ? null : weekdayOf(fact.date);
}

function sourceLength(fact: PublishedFact): number | null {
  if (fact.date === null) return null;
  return fact.date_to === null ? 1 : daysBetween(fact.date, fact.date_to) + 1;
}

function tellsRegistration(fact: PublishedFact, template: EventTemplate): boolean {
  if (fact.registration === null || fact.registration.startsWith('via ')) return false;
  return (fact.registration === 'none') === (template.registration === 'open');
}

function needed<T>(value: T | null | undefined, field: string, fact: PublishedFact): T {
  if (value === null || value === undefined) {
    throw new Error(`${fact.id} has no ${field}: neither its source nor its template tells it.`);
  }
  return value;
}

/** Which fields the source tells in its columns or, by `told`, in its words. */
function isTold(field: SourcedField, fact: PublishedFact, template: EventTemplate): boolean {
  if (template.told?.includes(field) === true) return true;
  const inColumns: Record<SourcedField, boolean> = {
    title: template.title === undefined,
    weekday: sourceWeekday(fact) !== null,
    length: fact.date !== null || (fact.weekday !== null && (template.days ?? 1) === 1),
    starts: fact.time_from !== null,
    ends: fact.time_to !== null,
    age: fact.age_from !== null || fact.age_to !== null,
    price: fact.price_eur !== null,
    capacity: fact.capacity !== null,
    place: fact.place !== null && placeOf(template) === fact.place,
    organiser: fact.organiser_kind === organisers[template.organiser].kind,
    registration: tellsRegistration(fact, template),
  };
  return inColumns[field];
}

function placeOf(template: EventTemplate): string {
  return template.place ?? venues[template.venue].place;
}

/** A column that names one day of several gives way to the words beside it. */
function lengthOf(fact: PublishedFact, template: EventTemplate): number {
  const inWords = template.told?.includes('length') === true ? template.days : undefined;
  return inWords ?? sourceLength(fact) ?? template.days ?? 1;
}

function ageOf(
  fact: PublishedFact,
  template: EventTemplate,
): readonly [number | null, number | null] {
  const isKnown = fact.age_from !== null || fact.age_to !== null;
  return isKnown ? [fact.age_from, fact.age_to] : (template.ages ?? [null, null]);
}

/** Joins a published fact with its template: the source wins, gaps are assumed and named. */
export function eventFacts(template: EventTemplate): EventFacts {
  const fact = factOf(template.fact);
  const counts = template.registration === undefined;
  const fields = counts ? sourcedFields : sourcedFields.filter((field) => field !== 'capacity');
  const ownWeekdays = template.weekdays;
  const [ageMin, ageMax] = ageOf(fact, template);
  return {
    title: template.title ?? fact.title,
    weekdayAt: (index) =>
      needed(sourceWeekday(fact) ?? ownWeekdays?.[index] ?? ownWeekdays?.at(-1), 'weekday', fact),
    length: lengthOf(fact, template),
    starts: needed(fact.time_from ?? template.from, 'start', fact),
    ends: needed(fact.time_to ?? template.until, 'end', fact),
    ageMin,
    ageMax,
    priceCents: needed(
      fact.price_eur === null ? template.priceCents : Math.round(fact.price_eur * 100),
      'price',
      fact,
    ),
    capacity: counts ? needed(fact.capacity ?? template.capacity, 'capacity', fact) : null,
    place: placeOf(template),
    sourceUrl: fact.source,
    assumed: fields.filter((field) => !isTold(field, fact, template)),
  };
}
