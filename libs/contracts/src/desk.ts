import { campaignMoves } from '@dabei/domain';
import { z } from 'zod';
import { cents, instant, localDate, localTime, longText, shortText, uuid } from './primitives';
import { asks, campaignView, swimLevels, topics } from './programme';
import { statisticsAsked } from './statistics';

const nullableText = shortText.nullable();

export const sessionInput = z.strictObject({
  id: uuid.optional(),
  date: localDate,
  from: localTime,
  until: localTime,
  /** Set when the session ends on a later day (a camp with nights). */
  untilDate: localDate.optional(),
  allDay: z.boolean().default(false),
});
export const quotaInput = z.strictObject({
  id: uuid.optional(),
  name: z.string().trim().min(1).max(80),
  kind: z.enum(['general', 'reserved-reduced', 'shared']),
  capacity: z.int().min(0).max(5000),
  reservedUntil: localDate.nullable().default(null),
});
export const questionInput = z.strictObject({
  id: uuid.optional(),
  kind: z.enum(['text', 'yes-no', 'choice']),
  label: z.string().trim().min(2).max(200),
  choices: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
  required: z.boolean().default(false),
});

/** Everything the programme editor can say about an event. */
export const eventInput = z.strictObject({
  title: z.string().trim().min(3).max(120),
  summary: z.string().trim().max(300),
  description: longText,
  topic: z.enum(topics),
  organisationId: uuid,
  registration: z.enum(['with-us', 'with-organiser', 'open']),
  organiserPhone: nullableText,
  organiserLink: z.url().max(300).nullable(),
  audience: z.enum(['child-alone', 'child-with-adult', 'family']),
  ageBy: z.enum(['first-day', 'birth-year']),
  ageMin: z.int().min(0).max(27).nullable(),
  ageMax: z.int().min(0).max(27).nullable(),
  residentsFirstUntil: localDate.nullable(),
  minimumPlaces: z.int().min(1).nullable(),
  minimumDecidedOn: localDate.nullable(),
  priceCents: cents,
  priceSiblingCents: cents.nullable(),
  priceReducedCents: cents.nullable(),
  priceNote: nullableText,
  place: z.string().trim().min(2).max(120),
  placeAddress: nullableText,
  meetingPoint: nullableText,
  bring: z.string().trim().max(500).nullable(),
  responsible: nullableText,
  accessible: z.boolean(),
  accessibilityNote: z.string().trim().max(500).nullable(),
  swimLevelNeeded: z.enum(swimLevels).nullable(),
  asks: z.array(z.enum(asks)),
  custody: z.enum(['one', 'both']),
  abroadDocuments: z.array(shortText).max(10),
  allergens: z.array(shortText).max(20),
  cancellationTerms: z.string().trim().max(1000).nullable(),
  sessions: z.array(sessionInput).min(1).max(40),
  quotas: z.array(quotaInput).max(10),
  questions: z.array(questionInput).max(20),
});
export const eventUpdate = z.strictObject({ version: z.int(), event: eventInput });

export const deskEventRow = z.object({
  id: uuid,
  slug: z.string(),
  title: z.string(),
  status: z.enum(['draft', 'published', 'cancelled']),
  registration: z.enum(['with-us', 'with-organiser', 'open']),
  organiser: z.string(),
  firstStartsAt: instant.nullable(),
  lastEndsAt: instant.nullable(),
  capacity: z.int(),
  taken: z.int(),
  held: z.int(),
  offered: z.int(),
  waiting: z.int(),
  overbooked: z.int(),
  missingForMinimum: z.int(),
});
export const deskProgramme = z.object({
  campaign: campaignView.extend({ id: uuid }),
  events: z.array(deskEventRow),
  organisations: z.array(z.object({ id: uuid, name: z.string() })),
});
export const deskEvent = deskEventRow.extend({
  campaignSlug: z.string(),
  version: z.int(),
  assumed: z.array(z.string()),
  cancelledReason: z.string().nullable(),
  event: eventInput,
  /** Why nobody on the waiting list is being served right now. */
  lineBlockedBy: z.enum([
    'none',
    'no-free-place',
    'code-missing',
    'group-too-large',
    'party-too-large',
    'overbooked',
    'quiet-hours',
    'event-started',
  ]),
});

/** What an action would do, shown before it is done. */
export const consequence = z.object({
  places: z.int(),
  offers: z.int(),
  mails: z.int(),
  phoneCalls: z.int(),
  overbooked: z.int(),
});
/** `from` is the capacity the staff saw; somebody else's change in between is a conflict, not lost. */
export const capacityChange = z.strictObject({
  quotaId: uuid,
  from: z.int().min(0),
  capacity: z.int().min(0).max(5000),
  /** For the history: "zweite Betreuerin". */
  reason: z.string().trim().max(300).optional(),
});
export const cancelEventRequest = z.strictObject({
  reason: z.string().trim().min(3).max(300),
  version: z.int(),
});

export const tallyInput = z.strictObject({
  day: localDate,
  children: z.int().min(0).max(10_000),
  adults: z.int().min(0).max(10_000),
  firstTime: z.int().min(0).max(10_000),
});
export const phaseMove = z.strictObject({
  move: z.enum(campaignMoves),
  /** The new end: of registration for `reopen`, of wishing for `extend`. */
  closesAt: instant.optional(),
});
export const campaignSettings = z.strictObject({
  version: z.int(),
  title: z.string().trim().min(3).max(120),
  intro: longText,
  wishesOpenAt: instant.nullable().default(null),
  wishesCloseAt: instant.nullable().default(null),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  maxEventsPerChild: z.int().min(1).nullable(),
  /** New places per child and local day while what is left is given out; null: no limit. */
  maxNewPerChildPerDay: z.int().min(1).max(20).nullable().default(null),
  /** For so many local days from `opensAt` on, the opening's own day included. */
  maxNewForDays: z.int().min(1).max(60).default(3),
  minMinutesBetween: z.int().min(0).max(600),
  bindingButton: z.boolean(),
  /** Voluntary questions about each child, for counts only. */
  statisticsAsked: statisticsAsked.default([]),
  /** Families and organisers are asked after each event. */
  asksAfterwards: z.boolean(),
  /** The days on which organisers enter their own events. */
  entryFrom: localDate.nullable().default(null),
  entryUntil: localDate.nullable().default(null),
  reminderRules: z
    .array(z.strictObject({ daysBefore: z.int().min(0).max(60), at: localTime }))
    .max(5),
});
export const pageUpdate = z.strictObject({
  title: z.string().trim().min(2).max(120),
  body: z.string().max(40_000),
});
export const failedMail = z.object({
  id: uuid,
  purpose: z.string(),
  failure: z.string(),
  guardianName: z.string().nullable(),
  toAddress: z.string().nullable(),
  createdAt: instant,
  /** Whom it was for; null for people of the desk and strangers. */
  householdId: uuid.nullable(),
  /** A letter could go there instead. */
  hasAddress: z.boolean(),
});

export type EventInput = z.infer<typeof eventInput>;
export type DeskEventRow = z.infer<typeof deskEventRow>;
export type DeskProgramme = z.infer<typeof deskProgramme>;
export type DeskEvent = z.infer<typeof deskEvent>;
export type Consequence = z.infer<typeof consequence>;
export type CampaignSettings = z.infer<typeof campaignSettings>;
export type FailedMail = z.infer<typeof failedMail>;
