import type { EventCard } from '@dabei/contracts';
// by its own entry: the whole domain would bring the Temporal polyfill into the first load
import { searchKey } from '@dabei/domain/search-key';
import { daysFromTo, laterDate, townTime, weekdayNumber } from '@dabei/words';

/** What a family looks for; everything is optional and stands in the address. */
export interface ProgrammeFilter {
  q?: string;
  age?: number;
  born?: number;
  /** The Monday of a week, 'YYYY-MM-DD'. */
  week?: string;
  /** 1 = Monday … 7 = Sunday. */
  day?: number;
  free?: boolean;
  price?: 'free' | 'ten';
  place?: string;
  topic?: string;
  organiser?: string;
  accessible?: boolean;
}

type Question = (event: EventCard, filter: ProgrammeFilter) => boolean;

/** The local days an event touches. */
export function daysOf(event: Pick<EventCard, 'sessions'>): string[] {
  const days = event.sessions.flatMap(({ startsAt, endsAt }) => {
    const first = townTime(startsAt).date;
    const end = townTime(endsAt);
    const last = end.time === '00:00' && end.date > first ? laterDate(end.date, -1) : end.date;
    const length = Math.min(daysFromTo(first, last), 60);
    return Array.from({ length: length + 1 }, (_, index) => laterDate(first, index));
  });
  return [...new Set(days)].sort();
}

/** The Monday of the week of a local date. */
export function mondayOf(date: string): string {
  return laterDate(date, 1 - weekdayNumber(date));
}

function within(age: number, { min, max }: EventCard['age']): boolean {
  return (min === null || age >= min) && (max === null || age <= max);
}

/** Born in a year means one of two ages on the first day, or exactly one by birth year. */
function fitsBirthYear(event: EventCard, born: number): boolean {
  const year = Number((daysOf(event)[0] ?? '').slice(0, 4));
  if (!year) return true;
  if (event.age.by === 'birth-year') return within(year - born, event.age);
  return within(year - born, event.age) || within(year - born - 1, event.age);
}

function hasRoom({ registration, availability, cancelled }: EventCard): boolean {
  if (cancelled) return false;
  return registration === 'with-us' ? (availability?.free ?? 0) > 0 : true;
}

function textOf(event: EventCard): string {
  return searchKey([event.title, event.summary, event.organiser.name, event.place].join(' '));
}

const questions: readonly Question[] = [
  (event, { q }) =>
    !q ||
    searchKey(q)
      .split(' ')
      .every((word) => textOf(event).includes(word)),
  (event, { age }) => age === undefined || within(age, event.age),
  (event, { born }) => born === undefined || fitsBirthYear(event, born),
  (event, { week }) => !week || daysOf(event).some((date) => mondayOf(date) === week),
  (event, { day }) => !day || daysOf(event).some((date) => weekdayNumber(date) === day),
  (event, { free }) => !free || hasRoom(event),
  (event, { price }) => !price || event.price.cents <= (price === 'free' ? 0 : 1000),
  (event, { place }) => !place || event.place === place,
  (event, { topic }) => !topic || event.topic === topic,
  (event, { organiser }) => !organiser || event.organiser.id === organiser,
  (event, { accessible }) => !accessible || event.accessible,
];

/** Does an event answer everything the family asks for? */
export function fits(event: EventCard, filter: ProgrammeFilter): boolean {
  return questions.every((question) => question(event, filter));
}
