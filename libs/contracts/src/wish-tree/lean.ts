import { shownWishStates, wishStates } from '@dabei/domain';
import { z } from 'zod';
import { uuid } from '../primitives';
import { treeSlug } from './campaign';
import { wishText } from './checking';
import { wishNumber } from './donors';

const most = 500;
const inOrder = ({ from, until }: { from: number; until: number }): boolean =>
  from <= until && until - from < most;
const range = { from: wishNumber, until: wishNumber };

/** Numbers that were typed by mistake; those whose card was never touched go. */
export const leanRemoval = z
  .strictObject({ campaign: treeSlug, ...range })
  .refine(inOrder, { path: ['until'] });
/** `left`: somebody has the card, or there is no such hand-written number. */
export const leanRemoved = z.object({ removed: z.int(), left: z.array(wishNumber) });

/** Which body handed out these hand-written cards. Nobody reads it back at the desk, nor tries it out. */
export const leanBodyInput = z
  .strictObject({ campaign: treeSlug, ...range, bodyId: uuid })
  .refine(inOrder, { path: ['until'] });
/** `unknown`: not entered yet, or not hand-written. `left`: they have a body, whichever it is. */
export const leanBodySet = z.object({
  set: z.int(),
  unknown: z.array(wishNumber),
  left: z.array(wishNumber),
});

/** The wrong body, put right by whoever keeps the names; null: nobody's again. */
export const leanBodyCorrection = z
  .strictObject({
    ...range,
    bodyId: uuid.nullable(),
    reason: z.string().trim().min(5).max(300),
  })
  .refine(inOrder, { path: ['until'] });
/** `fetched`: handed over already, so it stays with whom it was. */
export const leanBodyCorrected = z.object({
  set: z.int(),
  unknown: z.array(wishNumber),
  fetched: z.array(wishNumber),
});

/** What the desk sees: bodies to choose from, and numbers nobody chose one for. */
export const leanBodies = z.object({
  /** False where the operator set up no place for names: bodies then stay on paper. */
  configured: z.boolean(),
  bodies: z.array(z.object({ id: uuid, name: z.string() })),
  /** Hand-written numbers that still count. */
  numbers: z.int(),
  without: z.array(wishNumber),
});

/** A body's own hand-written numbers, and where their gifts are. */
export const bodyNumber = z.object({
  number: wishNumber,
  state: z.enum(wishStates),
  shown: z.enum(shownWishStates).nullable(),
});
export const bodyNumbers = z.object({
  /** Whether it may type numbers in this phase. */
  typing: z.boolean(),
  numbers: z.array(bodyNumber),
});
export const bodyNumbersInput = z.strictObject(range).refine(inOrder, { path: ['until'] });
/** `left`: not entered by the office yet, or somebody else's. */
export const bodyNumbersSet = z.object({ set: z.int(), left: z.array(wishNumber) });

/** One code for all gifts of a body. */
export const leanBatchesMade = z.object({ numbers: z.int() });

export const askDelivery = z.strictObject({
  bodyId: uuid,
  reason: z.string().trim().min(5).max(300),
});

/** What stands on a hand-written card, typed for whoever buys the gift. */
export const purchaseText = z.strictObject({
  version: z.int(),
  text: wishText,
  /** Where the words speak against it. */
  reason: z.string().trim().min(1).max(200).nullable().default(null),
});

export type LeanRemoval = z.infer<typeof leanRemoval>;
export type LeanRemoved = z.infer<typeof leanRemoved>;
export type LeanBodyInput = z.infer<typeof leanBodyInput>;
export type LeanBodyCorrection = z.infer<typeof leanBodyCorrection>;
export type LeanBodyCorrected = z.infer<typeof leanBodyCorrected>;
export type LeanBodySet = z.infer<typeof leanBodySet>;
export type LeanBodies = z.infer<typeof leanBodies>;
export type BodyNumber = z.infer<typeof bodyNumber>;
export type BodyNumbers = z.infer<typeof bodyNumbers>;
export type BodyNumbersInput = z.infer<typeof bodyNumbersInput>;
export type BodyNumbersSet = z.infer<typeof bodyNumbersSet>;
export type LeanBatchesMade = z.infer<typeof leanBatchesMade>;
export type AskDelivery = z.infer<typeof askDelivery>;
export type PurchaseText = z.infer<typeof purchaseText>;
