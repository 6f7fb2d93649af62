import { z } from 'zod';
import { eventInput, sessionInput } from './desk';
import { instant, localDate, shortText, uuid } from './primitives';

export const reviewState = z.enum(['draft', 'submitted', 'returned', 'accepted']);
const version = z.int();
const note = z.string().trim().max(500).nullable();

/** What an organiser can say about an own event: no quotas, no reductions, nothing of the office's. */
export const ownEventInput = eventInput
  .pick({
    title: true,
    summary: true,
    description: true,
    topic: true,
    organisationId: true,
    registration: true,
    organiserPhone: true,
    organiserLink: true,
    audience: true,
    ageMin: true,
    ageMax: true,
    minimumPlaces: true,
    priceCents: true,
    priceNote: true,
    place: true,
    placeAddress: true,
    meetingPoint: true,
    bring: true,
    responsible: true,
    accessible: true,
    accessibilityNote: true,
    swimLevelNeeded: true,
    asks: true,
    sessions: true,
  })
  .extend({ places: z.int().min(1).max(5000).nullable() });
export const ownEventCreate = z.strictObject({ campaign: z.string(), event: ownEventInput });
export const ownEventChange = z.strictObject({ version, event: ownEventInput });
export const ownEventSubmit = z.strictObject({ version, note });
export const ownEventWithdraw = z.strictObject({ version });
/** The same event once more: a draft to go on with, or, of a public event, a proposal to the office. */
export const otherDate = z.strictObject({ sessions: z.array(sessionInput).min(1).max(40), note });
export const askToCancel = z.strictObject({ reason: z.string().trim().min(3).max(300) });

export const ownEventRow = z.object({
  id: uuid,
  title: z.string(),
  campaignTitle: z.string(),
  organisation: z.string(),
  status: z.enum(['draft', 'published', 'cancelled']),
  review: reviewState.nullable(),
  comment: z.string().nullable(),
  registration: z.enum(['with-us', 'with-organiser', 'open']),
  may: z.enum(['yes', 'entered-by-office', 'not-a-draft', 'with-the-office', 'entry-closed']),
  mayWithdraw: z.boolean(),
  firstStartsAt: instant.nullable(),
  lastEndsAt: instant.nullable(),
  capacity: z.int(),
  taken: z.int(),
  waiting: z.int(),
  cancelAsked: z.boolean(),
  version,
});
export const entryCampaign = z.object({
  slug: z.string(),
  title: z.string(),
  startsOn: localDate,
  endsOn: localDate,
  entryFrom: localDate.nullable(),
  entryUntil: localDate.nullable(),
  entry: z.enum(['not-set', 'not-yet', 'open', 'over']),
});
export const ownEvents = z.object({
  campaigns: z.array(entryCampaign),
  organisations: z.array(z.object({ id: uuid, name: z.string() })),
  events: z.array(ownEventRow),
});
export const ownEvent = ownEventRow.extend({ event: ownEventInput });
/** An earlier version as the organiser's form would send it. */
export const ownEarlierVersion = z.object({ version: z.int(), event: ownEventInput });

/** Only what the day needs: no address, e-mail, fee or health; those who wait are a number. */
export const ownParticipants = z.object({
  title: z.string(),
  firstStartsAt: instant.nullable(),
  /** The names go two weeks after the last day. */
  over: z.boolean(),
  waiting: z.int(),
  unconfirmed: z.int(),
  participants: z.array(
    z.object({
      firstName: z.string(),
      lastName: z.string(),
      age: z.int(),
      state: z.enum(['confirmed', 'attended', 'missed']),
      /** null where only the office may be asked. */
      guardianName: z.string().nullable(),
      phone: z.string().nullable(),
    }),
  ),
});

export const approvals = z.object({
  submitted: z.array(
    z.object({
      id: uuid,
      title: z.string(),
      organisation: z.string(),
      campaignTitle: z.string(),
      submittedAt: instant.nullable(),
      again: z.boolean(),
      /** Handed in on paper; the office typed it. */
      enteredFor: z.boolean(),
      note: z.string().nullable(),
      firstStartsAt: instant.nullable(),
      lastEndsAt: instant.nullable(),
      version,
    }),
  ),
  cancelRequests: z.array(
    z.object({
      id: uuid,
      eventId: uuid,
      title: z.string(),
      organisation: z.string(),
      reason: z.string(),
      createdAt: instant,
      cancelled: z.boolean(),
    }),
  ),
});
/** One field as it was handed in before, and as it is now; lists are told as text. */
export const fieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() });
export const eventReview = z.object({
  id: uuid,
  title: z.string(),
  organisation: z.string(),
  organisationEmail: z.string().nullable(),
  people: z.int(),
  status: z.enum(['draft', 'published', 'cancelled']),
  review: reviewState.nullable(),
  comment: z.string().nullable(),
  enteredFor: z.boolean(),
  version,
  event: eventInput,
  submissions: z.array(z.object({ number: z.int(), at: instant, note: z.string().nullable() })),
  /** Since it was handed in the last time before; empty when this is the first. */
  changes: z.array(fieldChange),
});
export const eventAccept = z.strictObject({ version });
export const eventReturn = z.strictObject({
  version,
  comment: z.string().trim().min(3).max(1000),
});
export const enteredForMark = z.strictObject({ enteredFor: z.boolean() });
/** An organiser's paper, typed by the office: it lies with the office at once, like any other that was handed in. */
export const enteredForCreate = z.strictObject({
  /** Without it: the current campaign. */
  campaign: z.string().nullable(),
  event: eventInput,
  note,
});
export const enteredForMade = z.object({ id: uuid });
/** The office hands in what came back on paper. */
export const handInFor = z.strictObject({ version, note });
export const cancelRequestDone = z.strictObject({ outcome: z.enum(['cancelled', 'kept']) });

/** Every sentence about a cell of an imported file; the web has one for each. */
export const importProblemCodes = [
  'missing',
  'unknown-organiser',
  'unreadable-date',
  'impossible-date',
  'end-before-start',
  'outside-campaign',
  'unreadable-time',
  'age-order',
  'age-range',
  'unreadable-number',
  'not-positive',
  'too-large',
  'unknown-choice',
  'unreadable-price',
  'duplicate-row',
  'too-long',
  'too-short',
  'formula',
  'control-character',
  'invalid-email',
  'invalid-phone',
  'invalid-link',
] as const;
export const importProblem = z.object({
  /** As the spreadsheet counts: the headings are row 1. */
  row: z.int(),
  /** The heading as the file has it. */
  column: z.string(),
  value: z.string(),
  code: z.enum(importProblemCodes),
  /** What helps: the first row of a duplicate, the longest length, the campaign's days. */
  hint: z.string().nullable(),
});
export const importEntry = z.object({
  row: z.int(),
  title: z.string(),
  organiser: z.string(),
  date: localDate,
  /** `kept`: known and public already, the file does not change it. */
  what: z.enum(['new', 'known', 'kept']),
});
export const importPreview = z.object({
  id: uuid,
  name: z.string(),
  campaign: z.object({ slug: z.string(), title: z.string() }),
  rows: z.int(),
  problems: z.array(importProblem),
  entries: z.array(importEntry),
  newOrganisers: z.array(z.string()),
  unknownColumns: z.array(z.string()),
  missingColumns: z.array(z.string()),
  /** The same file was taken over before. */
  acceptedAt: instant.nullable(),
  result: z.object({ created: z.int(), updated: z.int(), skipped: z.int() }).nullable(),
});
export const importAccept = z.strictObject({
  createOrganisers: z.boolean(),
  known: z.enum(['skip', 'update']),
});
export const importResult = z.object({ created: z.int(), updated: z.int(), skipped: z.int() });
export const fileName = shortText.min(1);

export type OwnEventInput = z.infer<typeof ownEventInput>;
export type OwnEventRow = z.infer<typeof ownEventRow>;
export type OwnEvents = z.infer<typeof ownEvents>;
export type OwnEvent = z.infer<typeof ownEvent>;
export type OwnParticipants = z.infer<typeof ownParticipants>;
export type OwnEarlierVersion = z.infer<typeof ownEarlierVersion>;
export type EnteredForMade = z.infer<typeof enteredForMade>;
export type EntryCampaign = z.infer<typeof entryCampaign>;
export type Approvals = z.infer<typeof approvals>;
export type EventReview = z.infer<typeof eventReview>;
export type FieldChange = z.infer<typeof fieldChange>;
export type ImportProblem = z.infer<typeof importProblem>;
export type ImportProblemCode = (typeof importProblemCodes)[number];
export type ImportPreview = z.infer<typeof importPreview>;
export type ImportAccept = z.infer<typeof importAccept>;
export type ImportResult = z.infer<typeof importResult>;
