import { z } from 'zod';
import { answers, basketRequest } from './basket';
import { registrationStates } from './household';
import {
  cents,
  emailAddress,
  instant,
  language,
  localDate,
  localTime,
  longText,
  personName,
  phoneNumber,
  shortText,
  uuid,
} from './primitives';
import { asks, campaignView, swimLevels, topics } from './programme';

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
    'overbooked',
    'quiet-hours',
    'event-started',
  ]),
});

export const participant = z.object({
  registrationId: uuid,
  childId: uuid,
  firstName: z.string(),
  lastName: z.string(),
  age: z.int(),
  state: z.enum(registrationStates),
  ahead: z.int().nullable(),
  seats: z.int(),
  guardianName: z.string(),
  phone: z.string().nullable(),
  hasEmail: z.boolean(),
  offerExpiresAt: instant.nullable(),
  offerChannel: z.enum(['mail', 'phone', 'letter']).nullable(),
  enteredBy: z.enum(['family', 'office']),
  pressedAt: instant,
  amountCents: z.int(),
  paidOn: localDate.nullable(),
  receiptNumber: z.string().nullable(),
  together: z.enum(['only', 'rather', 'single']),
  tasks: z.array(z.string()),
  version: z.int(),
});
export const participants = z.object({ participants: z.array(participant) });

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
});
export const cancelEventRequest = z.strictObject({
  reason: z.string().trim().min(3).max(300),
  version: z.int(),
});
export const cancelRegistrationRequest = z.strictObject({
  reason: z.string().trim().min(3).max(300),
});
export const overrideReason = z.string().trim().min(3).max(300);

/** The office enters a registration for somebody: name, birth date and phone take the e-mail's place. */
export const officeBasket = z.strictObject({
  household: z.union([
    z.strictObject({ householdId: uuid }),
    z.strictObject({
      guardian: z.strictObject({
        firstName: personName,
        lastName: personName,
        email: emailAddress.nullable(),
        phone: phoneNumber.nullable(),
        resident: z.boolean(),
        language,
      }),
      contactBy: z.enum(['mail', 'phone', 'letter']),
    }),
  ]),
  children: basketRequest.shape.children,
  lines: basketRequest.shape.lines,
  overrides: z
    .array(
      z.strictObject({
        eventId: uuid,
        childKey: z.string(),
        reasons: z.array(z.string()),
        because: overrideReason,
      }),
    )
    .default([]),
});
export const householdHit = z.object({
  householdId: uuid,
  guardian: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  children: z.array(
    z.object({ id: uuid, firstName: z.string(), lastName: z.string(), birthDate: localDate }),
  ),
});
export const accessCodeView = z.object({ accessCode: z.string() });

export const taskView = z.object({
  id: uuid,
  kind: z.enum([
    'phone-offer',
    'phone-news',
    'swim-check',
    'health-call',
    'hardship',
    'mail-failed',
    'group-question',
  ]),
  createdAt: instant,
  dueAt: instant.nullable(),
  childName: z.string().nullable(),
  guardianName: z.string().nullable(),
  phone: z.string().nullable(),
  eventId: uuid.nullable(),
  eventTitle: z.string().nullable(),
  offerId: uuid.nullable(),
  attempts: z.array(instant),
  subject: z.string().nullable(),
});
export const today = z.object({
  tasks: z.array(taskView),
  counts: z.object({
    unconfirmed: z.int(),
    openOffers: z.int(),
    belowMinimum: z.int(),
    failedMails: z.int(),
    overbooked: z.int(),
  }),
  belowMinimum: z.array(deskEventRow),
});
export const taskDone = z.strictObject({
  outcome: z.enum(['done', 'not-reached', 'accepted', 'declined', 'reached']),
});
export const attendanceMark = z.strictObject({ mark: z.enum(['attended', 'missed', 'clear']) });
export const paidMark = z.strictObject({ paid: z.boolean() });
export const tallyInput = z.strictObject({
  day: localDate,
  children: z.int().min(0).max(10_000),
  adults: z.int().min(0).max(10_000),
  firstTime: z.int().min(0).max(10_000),
});
export const phaseMove = z.strictObject({
  move: z.enum(['announce', 'open', 'close', 'reopen', 'start', 'finish', 'erase', 'withdraw']),
  closesAt: instant.optional(),
});
export const campaignSettings = z.strictObject({
  version: z.int(),
  title: z.string().trim().min(3).max(120),
  intro: longText,
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  maxEventsPerChild: z.int().min(1).nullable(),
  minMinutesBetween: z.int().min(0).max(600),
  bindingButton: z.boolean(),
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
});
export const sensitiveAnswers = z.object({ answers });

export type EventInput = z.infer<typeof eventInput>;
export type DeskEventRow = z.infer<typeof deskEventRow>;
export type DeskProgramme = z.infer<typeof deskProgramme>;
export type DeskEvent = z.infer<typeof deskEvent>;
export type Participant = z.infer<typeof participant>;
export type Participants = z.infer<typeof participants>;
export type Consequence = z.infer<typeof consequence>;
export type OfficeBasket = z.infer<typeof officeBasket>;
export type HouseholdHit = z.infer<typeof householdHit>;
export type TaskView = z.infer<typeof taskView>;
export type Today = z.infer<typeof today>;
export type CampaignSettings = z.infer<typeof campaignSettings>;
export type FailedMail = z.infer<typeof failedMail>;
