import type { EventInput, ImportProblem, ImportProblemCode } from '@dabei/contracts';
import { normalisePhone } from '@dabei/domain';
import {
  readChoice,
  readDate,
  readNumber,
  readPrice,
  readTime,
  type Reading,
} from './cell-readers';
import { registrationWords, topicWords } from './import-choices';
import type { ImportLine, ImportLines } from './import-columns';
import { LineReader } from './line-reader';
import type { Cell } from './read-table';

export interface CampaignDays {
  startsOn: string;
  endsOn: string;
}

/** An event as one row says it; nothing about what the database knows. */
export interface ImportedEvent {
  row: number;
  organiser: string;
  organiserEmail: string | null;
  /** What the file does not say and somebody should look at. */
  assumed: string[];
  input: Pick<
    EventInput,
    | 'title'
    | 'summary'
    | 'description'
    | 'topic'
    | 'registration'
    | 'organiserPhone'
    | 'organiserLink'
    | 'ageMin'
    | 'ageMax'
    | 'minimumPlaces'
    | 'priceCents'
    | 'place'
    | 'placeAddress'
    | 'meetingPoint'
    | 'bring'
    | 'responsible'
    | 'sessions'
  > & { places: number | null };
}

const whole =
  (from: number, to: number, below: ImportProblemCode, above: ImportProblemCode) =>
  (cell: Cell): Reading<number> => {
    const number = readNumber(cell);
    if ('code' in number) return number;
    if (!Number.isInteger(number.value)) return { code: 'unreadable-number' };
    if (number.value < from) return { code: below };
    return number.value > to ? { code: above } : number;
  };
const age = whole(0, 27, 'age-range', 'age-range');
const places = whole(1, 5000, 'not-positive', 'too-large');
const isLink = (text: string): boolean => /^https?:\/\/\S+\.\S+$/.test(text) && URL.canParse(text);

/** Reads one row; every cell that cannot be is named. */
export function readLine(
  line: ImportLine,
  headings: ImportLines['headings'],
  days: CampaignDays,
): { event: ImportedEvent; problems: ImportProblem[] } {
  const reader = new LineReader(line, headings);
  const registration = reader.read('registration', (cell) => readChoice(cell, registrationWords));
  const topic = reader.read('topic', (cell) => readChoice(cell, topicWords));
  const event: ImportedEvent = {
    row: line.row,
    organiser: reader.needed('organiser', 120, 2),
    organiserEmail: reader.email('email'),
    assumed: topic === null ? ['topic'] : [],
    input: {
      title: reader.needed('title', 120, 3),
      summary: reader.text('summary', 300) ?? '',
      description: reader.text('description', 4000) ?? '',
      topic: topic ?? 'play',
      registration: registration ?? 'with-us',
      organiserPhone: reader.matching(
        'phone',
        (text) => normalisePhone(text) !== null,
        'invalid-phone',
      ),
      organiserLink: reader.matching('link', isLink, 'invalid-link'),
      ...agesOf(reader),
      ...placesOf(reader, registration ?? 'with-us'),
      priceCents: reader.read('price', readPrice) ?? 0,
      place: reader.needed('place', 120, 2),
      placeAddress: reader.text('placeAddress', 200),
      meetingPoint: reader.text('meetingPoint', 200),
      bring: reader.text('bring', 500),
      responsible: reader.text('responsible', 200),
      sessions: sessionsOf(reader, days),
    },
  };
  return { event, problems: reader.problems };
}

function agesOf(reader: LineReader): Pick<EventInput, 'ageMin' | 'ageMax'> {
  const ageMin = reader.read('ageMin', age);
  const ageMax = reader.read('ageMax', age);
  if (ageMin !== null && ageMax !== null && ageMin > ageMax) reader.refuse('ageMax', 'age-order');
  return { ageMin, ageMax };
}

function placesOf(reader: LineReader, registration: EventInput['registration']) {
  const counted = reader.read('places', places);
  const minimumPlaces = reader.read('minimumPlaces', places);
  if (registration === 'with-us' && reader.isBlank('places')) reader.refuse('places', 'missing');
  return { places: registration === 'with-us' ? counted : null, minimumPlaces };
}

function sessionsOf(reader: LineReader, days: CampaignDays): EventInput['sessions'] {
  if (reader.isBlank('date')) reader.refuse('date', 'missing');
  const date = reader.read('date', readDate);
  const lastDay = reader.read('untilDate', readDate);
  const from = reader.read('from', readTime);
  const until = reader.read('until', readTime);
  const allDay = reader.isBlank('from') && reader.isBlank('until');
  if (!allDay && reader.isBlank('from')) reader.refuse('from', 'missing');
  if (!allDay && reader.isBlank('until')) reader.refuse('until', 'missing');
  if (date === null) return [];
  const hint = `${german(days.startsOn)}–${german(days.endsOn)}`;
  if (date < days.startsOn || date > days.endsOn) reader.refuse('date', 'outside-campaign', hint);
  else if (lastDay !== null && lastDay < date) reader.refuse('untilDate', 'end-before-start');
  else if (lastDay !== null && lastDay > days.endsOn)
    reader.refuse('untilDate', 'outside-campaign', hint);
  const sameDay = lastDay === null || lastDay === date;
  if (sameDay && from !== null && until !== null && until <= from)
    reader.refuse('until', 'end-before-start');
  return [
    {
      date,
      from: from ?? '00:00',
      until: until ?? '23:59',
      ...(sameDay ? {} : { untilDate: lastDay }),
      allDay,
    },
  ];
}

const german = (date: string): string => date.split('-').reverse().join('.');
