import { type Ask } from '@dabei/contracts';
import { type OrganiserKey } from './organisers';
import { type VenueKey } from './venues';

/** What a published source may tell of an event; whatever it does not tell is assumed. */
export const sourcedFields = [
  'title',
  'weekday',
  'length',
  'starts',
  'ends',
  'age',
  'price',
  'capacity',
  'place',
  'organiser',
  'registration',
] as const;
export type SourcedField = (typeof sourcedFields)[number];

export type Topic =
  | 'sport'
  | 'nature'
  | 'creative'
  | 'music-theatre'
  | 'technology'
  | 'trip'
  | 'water'
  | 'cooking'
  | 'play'
  | 'reading';

export interface QuestionTemplate {
  kind: 'text' | 'yes-no' | 'choice';
  label: string;
  choices?: string[];
  required?: boolean;
}

/**
 * One event in our own words, on top of a published fact. Where the fact knows a weekday, length,
 * time, age, price or capacity, the fact wins; the values here fill its gaps.
 */
export interface EventTemplate {
  fact: string;
  /** Fields the source tells in words, not in its columns; they are given here and not assumed. */
  told?: SourcedField[];
  /** Only where the source's title names another town or season. */
  title?: string;
  summary: string;
  description: string;
  topic: Topic;
  organiser: OrganiserKey;
  venue: VenueKey;
  /** The destination of a trip; the venue is then where it starts. */
  place?: string;

  /** Week of the season, from 0; one event per entry, all of one series. */
  weeks: number[];
  /** ISO weekdays (1 Monday … 7 Sunday), one per entry of `weeks`; the last one counts for the rest. */
  weekdays?: number[];
  /** Days from the first to the last one. */
  days?: number;
  /** How the days become sessions; overnight is one span from the first day to the last. */
  rhythm?: 'daily' | 'weekdays' | 'not-sundays' | 'weekly' | 'fortnightly' | 'overnight';
  from?: string;
  until?: string;

  ages?: readonly [number | null, number | null];
  ageBy?: 'birth-year';
  priceCents?: number;
  siblingCents?: number;
  reducedCents?: number;
  priceNote?: string;
  capacity?: number;
  /** Of the capacity, kept for reduced fees until three weeks before the first day. */
  reservedReduced?: number;
  /** Events with the same key share this bus. */
  bus?: { key: string; seats: number };
  minimum?: number;

  registration?: 'with-organiser' | 'open';
  organiserLink?: string;
  audience?: 'child-with-adult' | 'family';
  residentsFirst?: boolean;
  bring?: string;
  responsible: string;
  access?: { step: boolean; note: string };
  swimLevel?: 'seahorse' | 'bronze';
  asks?: readonly Ask[];
  custody?: 'both';
  abroad?: string[];
  allergens?: string[];
  questions?: QuestionTemplate[];
  /** Wanted by more children than it has places: it fills up and gets a waiting list. */
  sought?: boolean;
}
