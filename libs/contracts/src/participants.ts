import { z } from 'zod';
import { participant } from './desk-registrations';
import { instant, localDate, uuid } from './primitives';

/** Where a registration stands, as the desk filters it; `offered` waits with an open offer. */
export const standings = [
  'placed',
  'waiting',
  'offered',
  'unconfirmed',
  'attended',
  'missed',
  'cancelled',
  'expired',
] as const;
export const peopleSorts = ['pressed', 'event', 'name'] as const;

const several = <T extends z.ZodType<string, string>>(one: T) =>
  z
    .string()
    .max(1000)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(one));
const yes = z.literal('1').optional();

/** What participants across events are filtered by; everything is in the address, lists with commas. */
export const peopleQuery = z.object({
  /** The campaign's slug; without it, every campaign. */
  aktion: z.string().max(120).optional(),
  q: z.string().trim().max(80).optional(),
  stand: several(z.enum(standings)).optional(),
  event: several(uuid).optional(),
  organiser: uuid.optional(),
  von: localDate.optional(),
  bis: localDate.optional(),
  /** Only with an open task. */
  offen: yes,
  ohneMail: yes,
  eingetragen: z.enum(['family', 'office']).optional(),
  sort: z.enum(peopleSorts).optional(),
  order: z.enum(['up', 'down']).optional(),
  /** The page after, or before, this registration. */
  nach: uuid.optional(),
  vor: uuid.optional(),
});

export const personRow = participant.extend({
  householdId: uuid,
  eventId: uuid,
  eventTitle: z.string(),
  startsAt: instant.nullable(),
});
/** Counting stops here: a longer list says "more than". It is also the most one bulk action takes. */
export const peopleCountLimit = 1000;
export const peoplePage = z.object({
  people: z.array(personRow),
  /** Everybody the filter finds, at most `peopleCountLimit` + 1. */
  found: z.int(),
  before: z.boolean(),
  after: z.boolean(),
});
export const peopleIds = z.object({ ids: z.array(uuid), more: z.boolean() });
/** Everybody the filter finds in its order, for a file; at most `tableRowLimit` + 1, which says "too many". */
export const peopleRows = z.object({ people: z.array(personRow) });

export const bulkKinds = [
  'cancel',
  'offer',
  'place',
  'move',
  'attended',
  'missed',
  'paid',
  'confirm',
] as const;
/** What is done to many registrations at once; the reason stands in every audit line. */
export const bulkOrder = z.strictObject({
  kind: z.enum(bulkKinds),
  ids: z.array(uuid).min(1).max(peopleCountLimit),
  /** Where `move` moves to. */
  targetEventId: uuid.nullable().default(null),
  reason: z.string().trim().min(3).max(300),
});
export const bulkPreviewRequest = bulkOrder.omit({ reason: true });
export const bulkPreview = z.object({
  chosen: z.int(),
  /** How many will be done, as far as can be said now. */
  willDo: z.int(),
  skipped: z.array(z.object({ reason: z.string(), count: z.int() })),
  /** Families that are told of it themselves. */
  mails: z.int(),
  calls: z.int(),
  /** Families that are offered a place that becomes free by it. */
  offers: z.int(),
  offerMails: z.int(),
  offerCalls: z.int(),
  /** Paid places whose price is another one after the move: somebody settles the difference. */
  feeDifferences: z.int(),
});
export const bulkStarted = z.object({ jobId: uuid });
export const bulkJobView = z.object({
  id: uuid,
  kind: z.enum(bulkKinds),
  state: z.enum(['due', 'running', 'stopped', 'done']),
  reason: z.string(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  total: z.int(),
  done: z.int(),
  failed: z.int(),
  skipped: z.array(z.object({ reason: z.string(), count: z.int() })),
});
export const bulkJobs = z.object({ jobs: z.array(bulkJobView) });

/** How the line of an event stands: who is next and why the others are not. */
export const lineTurn = z.object({
  registrationIds: z.array(uuid),
  children: z.array(z.string()),
  seats: z.int(),
  /** Seats it could have now. */
  free: z.int(),
  turn: z.enum(['offered', 'next', 'passed', 'waits']),
  reason: z.string().nullable(),
});
export const lineView = z.object({ free: z.int(), turns: z.array(lineTurn) });

const because = z.string().trim().min(3).max(300);
export const offerByHand = z.strictObject({ reason: because });
/** Agreed with the family: it comes with fewer people, so that the free seats are enough. */
export const fewerSeats = z.strictObject({ seats: z.int().min(1).max(11), reason: because });
export const placeByHand = z.strictObject({
  reason: because,
  /** The office has seen what the rules say and decides otherwise. Never capacity. */
  override: z.boolean().default(false),
});
export const moveRequest = z.strictObject({
  eventId: uuid,
  /** Without a free place: keep the old one and change nothing, or wait there at the end of the line. */
  ifFull: z.enum(['keep-place', 'wait-there']),
  reason: because,
  overrides: z.array(z.string().max(40)).max(20).default([]),
});
export const movePreviewRequest = moveRequest.pick({ eventId: true });
export const movePreview = z.object({
  refusals: z.array(z.object({ reason: z.string(), details: z.record(z.string(), z.unknown()) })),
  outcome: z.enum(['place', 'waiting']),
  /** Who waits there already. */
  ahead: z.int(),
  amountBefore: z.int(),
  amountAfter: z.int(),
  /** What was paid for the old place; null: nothing yet. It goes along. */
  paidCents: z.int().nullable(),
  /** Somebody waits for the place that becomes free. */
  waitingHere: z.int(),
  hasEmail: z.boolean(),
});
export const moved = z.object({ registrationId: uuid, outcome: z.enum(['confirmed', 'waiting']) });

export type PeopleQuery = z.infer<typeof peopleQuery>;
export type PeopleIds = z.infer<typeof peopleIds>;
export type PeopleRows = z.infer<typeof peopleRows>;
export type Standing = (typeof standings)[number];
export type PersonRow = z.infer<typeof personRow>;
export type PeoplePage = z.infer<typeof peoplePage>;
export type BulkKind = (typeof bulkKinds)[number];
export type BulkOrder = z.infer<typeof bulkOrder>;
export type BulkPreviewRequest = z.infer<typeof bulkPreviewRequest>;
export type BulkPreview = z.infer<typeof bulkPreview>;
export type BulkJobView = z.infer<typeof bulkJobView>;
export type BulkJobs = z.infer<typeof bulkJobs>;
export type LineView = z.infer<typeof lineView>;
export type LineTurn = z.infer<typeof lineTurn>;
export type MoveRequest = z.infer<typeof moveRequest>;
export type MovePreview = z.infer<typeof movePreview>;
export type Moved = z.infer<typeof moved>;
