import { campaignPhases } from '@dabei/domain';
import { z } from 'zod';
import { cents, instant, localDate, uuid } from './primitives';
import { statisticsAsked } from './statistics';

export const topics = [
  'sport',
  'nature',
  'creative',
  'music-theatre',
  'technology',
  'trip',
  'water',
  'cooking',
  'play',
  'reading',
] as const;
export const swimLevels = ['none', 'seahorse', 'bronze', 'silver', 'gold'] as const;
/** What an event may ask of a family; nothing else is asked. */
export const asks = [
  'emergency-contact',
  'pick-up',
  'swim',
  'group-without-supervision',
  'private-car',
  'medication',
  'health',
  'photos',
] as const;
export type Ask = (typeof asks)[number];

export const session = z.object({
  id: uuid,
  startsAt: instant,
  endsAt: instant,
  allDay: z.boolean(),
});

/**
 * Places as the public may see them: never a place that is being offered to somebody, never a
 * reserved one. `waiting` counts children on the list.
 */
export const availability = z.object({
  eventId: uuid,
  capacity: z.int(),
  free: z.int(),
  waiting: z.int(),
  /** Children still missing until the event takes place; 0 when it does. */
  missingForMinimum: z.int(),
});

/** One event as a card of the public programme. */
export const eventCard = z.object({
  id: uuid,
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  topic: z.enum(topics),
  organiser: z.object({ id: uuid, name: z.string() }),
  place: z.string(),
  sessions: z.array(session),
  age: z.object({
    by: z.enum(['first-day', 'birth-year']),
    min: z.int().nullable(),
    max: z.int().nullable(),
  }),
  audience: z.enum(['child-alone', 'child-with-adult', 'family']),
  registration: z.enum(['with-us', 'with-organiser', 'open']),
  price: z.object({
    cents,
    siblingCents: cents.nullable(),
    reducedCents: cents.nullable(),
    note: z.string().nullable(),
  }),
  accessible: z.boolean(),
  cancelled: z.boolean(),
  seriesId: uuid.nullable(),
  /** Until when the office says whether the event takes place. */
  minimumDecidedOn: localDate.nullable(),
  availability: availability.nullable(),
});

/** Everything a parent asks about one event. */
export const eventDetail = eventCard.extend({
  campaign: z.object({ slug: z.string(), title: z.string(), statisticsAsked }),
  description: z.string(),
  placeAddress: z.string().nullable(),
  meetingPoint: z.string().nullable(),
  bring: z.string().nullable(),
  responsible: z.string().nullable(),
  accessibilityNote: z.string().nullable(),
  swimLevelNeeded: z.enum(swimLevels).nullable(),
  asks: z.array(z.enum(asks)),
  custody: z.enum(['one', 'both']),
  abroadDocuments: z.array(z.string()),
  allergens: z.array(z.string()),
  cancellationTerms: z.string().nullable(),
  organiserPhone: z.string().nullable(),
  organiserLink: z.string().nullable(),
  residentsFirstUntil: localDate.nullable(),
  questions: z.array(
    z.object({
      id: uuid,
      kind: z.enum(['text', 'yes-no', 'choice']),
      label: z.string(),
      choices: z.array(z.string()),
      required: z.boolean(),
    }),
  ),
});

export const campaignView = z.object({
  slug: z.string(),
  title: z.string(),
  intro: z.string(),
  phase: z.enum(campaignPhases),
  /** When families wish, before anybody registers; null where they register at once. */
  wishesOpenAt: instant.nullable(),
  wishesCloseAt: instant.nullable(),
  /** The draw was confirmed and everybody told. */
  drawnAt: instant.nullable(),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  startsOn: localDate,
  endsOn: localDate,
  eraseOn: localDate,
  bindingButton: z.boolean(),
  maxEventsPerChild: z.int().nullable(),
  /** At most so many new places per child and local day, for so many days from `opensAt` on. */
  newPerDay: z.object({ most: z.int(), days: z.int() }).nullable(),
  /** Voluntary questions about each child, for counts only. */
  statisticsAsked,
  /** Numbers for everybody are published. */
  hasReport: z.boolean(),
});

export const programme = z.object({
  campaign: campaignView,
  events: z.array(eventCard),
  /** The server's clock: clients count down by it. */
  now: instant,
});

export const availabilityList = z.object({ now: instant, places: z.array(availability) });

export const office = z.object({
  town: z.string(),
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  hours: z.string(),
});

export const pageView = z.object({
  slug: z.string(),
  title: z.string(),
  /** Paragraphs and headings as simple text blocks: '## ' starts a heading, '- ' a list line. */
  body: z.string(),
  changedAt: instant,
});

export const feedbackRequest = z.strictObject({
  about: z.enum(['accessibility', 'other']),
  body: z.string().trim().min(3).max(4000),
  replyTo: z.email().max(200).nullable(),
});

export type EventCard = z.infer<typeof eventCard>;
export type EventDetail = z.infer<typeof eventDetail>;
export type Availability = z.infer<typeof availability>;
export type AvailabilityList = z.infer<typeof availabilityList>;
export type CampaignView = z.infer<typeof campaignView>;
export type Programme = z.infer<typeof programme>;
export type Office = z.infer<typeof office>;
export type PageView = z.infer<typeof pageView>;
export type SessionView = z.infer<typeof session>;
export type FeedbackRequest = z.infer<typeof feedbackRequest>;
