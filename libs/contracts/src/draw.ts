import { numberNotations } from '@dabei/domain';
import { z } from 'zod';
import { drawSummary, drawTier, wishReason } from './draw-summary';
import { instant, localDate, uuid } from './primitives';

export const drawRunStates = ['queued', 'solving', 'done', 'failed', 'cancelled'] as const;

/** Where a run stands while it is being solved. */
export const drawProgress = z.object({
  stage: z.string(),
  bound: z.number().nullable(),
  best: z.number().nullable(),
  seconds: z.number(),
});

/** One number changed for a what-if; a second date is a copy of the event at another time with as many places. */
export const drawChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('capacity'),
    eventId: uuid,
    capacity: z.int().min(0).max(5000),
  }),
  z.strictObject({ kind: z.literal('minimum'), eventId: uuid, minimum: z.int().min(0).max(5000) }),
  z.strictObject({
    kind: z.literal('second-date'),
    eventId: uuid,
    startsAt: instant,
    endsAt: instant,
  }),
  z.strictObject({ kind: z.literal('merge'), eventId: uuid, intoEventId: uuid }),
  z.strictObject({ kind: z.literal('cancel'), eventId: uuid }),
]);

export const drawRunInput = z.strictObject({
  campaign: z.string().max(200),
  label: z.string().trim().max(80).default(''),
  changes: z.array(drawChange).max(20).default([]),
  /** Why the draw itself is made again; needed then, and everybody reads it. */
  reason: z.string().trim().max(200).default(''),
  seconds: z.int().min(5).max(600).default(60),
});

export const drawRunStarted = z.object({ runId: uuid });

export const drawRunRow = z.object({
  id: uuid,
  label: z.string(),
  state: z.enum(drawRunStates),
  /** With the final lots; only such a run without changes can be confirmed. */
  final: z.boolean(),
  /** Hands, capacities or wishes changed since: run it again before confirming. */
  outdated: z.boolean(),
  /** The one that may be confirmed: of the final runs nobody chooses. */
  counts: z.boolean(),
  /** Why the draw itself was made again; public. */
  repeatReason: z.string(),
  changes: z.array(drawChange),
  madeAt: instant,
  finishedAt: instant.nullable(),
  progress: drawProgress.nullable(),
  /** The solver gave up in time or failed; the lottery draft stands in, and says so. */
  fallback: z.boolean(),
  problem: z.string().nullable(),
  summary: drawSummary.nullable(),
  tiers: z.array(drawTier),
});

/** Decided by hand; always wins over the tiers. */
export const drawHandInput = z.strictObject({
  campaign: z.string().max(200),
  childId: uuid,
  eventId: uuid,
  kind: z.enum(['force', 'forbid']),
  reason: z.string().trim().min(3).max(300),
});
export const drawHand = z.object({
  id: uuid,
  childId: uuid,
  childName: z.string(),
  eventId: uuid,
  title: z.string(),
  kind: z.enum(['force', 'forbid']),
  reason: z.string(),
  at: instant,
});

/** The head of the draw's page at the desk. */
export const drawView = z.object({
  campaign: z.object({ slug: z.string(), title: z.string(), phase: z.string() }),
  campaigns: z.array(z.object({ slug: z.string(), title: z.string() })),
  lists: z.object({ submitted: z.int(), drafts: z.int(), wishes: z.int(), places: z.int() }),
  /** The frozen lists and the sealed secret, published as a hash. */
  seal: z
    .object({
      commitment: z.string(),
      sealedAt: instant,
      source: z.string(),
      notation: z.enum(numberNotations),
      drawnOn: localDate,
    })
    .nullable(),
  /** The public number that was mixed in. */
  number: z.object({ number: z.string(), at: instant }).nullable(),
  runs: z.array(drawRunRow),
  hands: z.array(drawHand),
  confirmed: z.object({ runId: uuid, at: instant }).nullable(),
});

export const drawSealInput = z.strictObject({
  campaign: z.string().max(200),
  /** Where the public number will come from: "Lotto 6 aus 49, Ziehung vom 16. Mai". */
  source: z.string().trim().min(3).max(200),
  /** How the number will be written, fixed before anybody knows it. */
  notation: z.enum(numberNotations).default('other'),
  /** After today: nobody may know the number yet. */
  drawnOn: localDate,
});
export const drawNumberInput = z.strictObject({
  campaign: z.string().max(200),
  number: z.string().trim().min(1).max(100),
  /** Typed a second time, in whatever spelling: both must mean the same number. */
  again: z.string().trim().min(1).max(100),
});

export const drawRunEvent = z.object({
  eventId: uuid,
  title: z.string(),
  capacity: z.int(),
  minimum: z.int(),
  wished: z.int(),
  firstWished: z.int(),
  given: z.int(),
  /** Does not run with so few: what cancelling would mean. */
  belowMinimum: z.boolean(),
  /** More first wishes than places: drawn first, by lot alone. */
  hot: z.boolean(),
});
/** A child without a place, and why. */
export const drawEmptyHand = z.object({
  childId: uuid,
  householdId: uuid,
  childName: z.string(),
  wishes: z.int(),
  cause: z.enum([
    'only-overbooked',
    'only-not-allowed',
    'only-below-minimum',
    'only-together',
    'by-hand',
    'own-limit',
    'still-free',
    'not-enough-places',
  ]),
});
export const drawRunDetail = drawRunRow.extend({
  events: z.array(drawRunEvent),
  emptyHands: z.array(drawEmptyHand),
});
export const drawRunChild = z.object({
  childId: uuid,
  householdId: uuid,
  childName: z.string(),
  lot: z.int(),
  wishes: z.array(wishReason.extend({ eventId: uuid, title: z.string(), position: z.int() })),
});
export const drawRunChildren = z.object({
  rows: z.array(drawRunChild),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
});
export const drawPageQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(1000).default(1),
  text: z.string().max(100).default(''),
});

/** Two runs side by side. */
export const drawCompareQuery = z.strictObject({ left: uuid, right: uuid });
export const drawComparison = z.object({
  left: drawRunRow,
  right: drawRunRow,
  /** Who would have something with one run and nothing with the other. */
  gain: z.int(),
  lose: z.int(),
  better: z.int(),
  worse: z.int(),
  events: z.array(z.object({ eventId: uuid, title: z.string(), left: z.int(), right: z.int() })),
});

/** What confirming would do, shown before it is done. */
export const drawConsequence = z.object({
  places: z.int(),
  waiting: z.int(),
  families: z.int(),
  mails: z.int(),
  letters: z.int(),
  /** Families with neither mail nor letter: somebody phones them. */
  calls: z.int(),
  /** Lists withdrawn or children gone since: they are left out. */
  leftOut: z.int(),
});
export const drawConfirmInput = z.strictObject({ places: z.int(), waiting: z.int() });

export type DrawProgress = z.infer<typeof drawProgress>;
export type DrawChange = z.infer<typeof drawChange>;
export type DrawRunInput = z.infer<typeof drawRunInput>;
export type DrawRunRow = z.infer<typeof drawRunRow>;
export type DrawHandInput = z.infer<typeof drawHandInput>;
export type DrawHandView = z.infer<typeof drawHand>;
export type DrawView = z.infer<typeof drawView>;
export type DrawSealInput = z.infer<typeof drawSealInput>;
export type DrawNumberInput = z.infer<typeof drawNumberInput>;
export type DrawRunEvent = z.infer<typeof drawRunEvent>;
export type DrawEmptyHand = z.infer<typeof drawEmptyHand>;
export type DrawRunDetail = z.infer<typeof drawRunDetail>;
export type DrawRunChild = z.infer<typeof drawRunChild>;
export type DrawRunChildren = z.infer<typeof drawRunChildren>;
export type DrawComparison = z.infer<typeof drawComparison>;
export type DrawConsequence = z.infer<typeof drawConsequence>;
export type DrawConfirmInput = z.infer<typeof drawConfirmInput>;
