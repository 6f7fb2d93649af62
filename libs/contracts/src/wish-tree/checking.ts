import {
  returnReasons,
  shownWishStates,
  wishAgeBands,
  wishFindingCodes,
  wishKinds,
  wishOutlets,
  wishStates,
} from '@dabei/domain';
import { z } from 'zod';
import { cents, shortText, uuid } from '../primitives';
import { treeSlug } from './campaign';
import { wishNumber } from './donors';

/** What is printed of a wish. */
export const wishText = z.strictObject({
  kind: z.enum(wishKinds).nullable(),
  ageBand: z.enum(wishAgeBands).nullable(),
  words: z.string().trim().max(300),
  size: z.string().trim().max(40),
  colour: z.string().trim().max(40),
  priceCents: cents.min(1).nullable(),
  children: z.int().min(1).max(40),
});

export const wishFinding = z.object({
  code: z.enum(wishFindingCodes),
  weight: z.enum(['never', 'refuse', 'hint']),
  part: z.string(),
});

/** A brother's or sister's wish beside it; nothing tells whose. */
export const siblingWish = wishText.extend({
  id: uuid,
  number: wishNumber.nullable(),
  state: z.enum(wishStates),
  /** Stays behind while others go out, or costs far more than the cheapest. */
  notice: z.enum(['left-behind', 'far-above']).nullable(),
});

/** A wish as the checker sees it: no name, no body, no day. */
export const reviewWish = wishText.extend({
  id: uuid,
  version: z.int(),
  state: z.enum(wishStates),
  consented: z.boolean(),
  /** A second wish of this child may be known; who keeps the names can look. */
  maybeTwice: z.boolean(),
  findings: z.array(wishFinding),
  siblings: z.array(siblingWish),
  /** Costs far more than the cheapest of the siblings. */
  farAbove: z.boolean(),
});
export const reviewQueue = z.object({
  campaign: treeSlug,
  priceLimitCents: z.int(),
  vouchersAllowed: z.boolean(),
  total: z.int(),
  /** Those without any finding, to be approved with one press. */
  clean: z.array(uuid),
  wishes: z.array(reviewWish),
});

/** `text`: what the checker mended; nothing printed is ever changed this way. */
export const wishApproval = z.strictObject({
  version: z.int(),
  text: wishText.optional(),
  reason: shortText.min(1).nullable().default(null),
});
export const wishesApproval = z.strictObject({
  campaign: treeSlug,
  ids: z.array(uuid).min(1).max(200),
});
export const wishesApproved = z.object({ approved: z.int() });
export const wishReturn = z.strictObject({
  version: z.int(),
  reason: z.enum(returnReasons),
  /** Read by who entered the wish. */
  note: z.string().trim().max(300).default(''),
});

/** What waits for its number, and where it could hang. */
export const publishView = z.object({
  campaign: treeSlug,
  allowed: z.boolean(),
  approved: z.int(),
  trees: z.array(
    z.object({
      id: uuid,
      number: z.int(),
      name: z.string(),
      staffed: z.boolean(),
      /** Wishes it has already. */
      wishes: z.int(),
    }),
  ),
});
export const publishInput = z.strictObject({
  campaign: treeSlug,
  /** How many cards go to which tree; `online` makes them claimable on the web as well. */
  trees: z
    .array(z.strictObject({ treeId: uuid, wishes: z.int().min(1).max(1000), online: z.boolean() }))
    .max(100),
  /** How many are only online. */
  online: z.int().min(0).max(1000),
});
export const published = z.object({
  published: z.int(),
  first: wishNumber.nullable(),
  last: wishNumber.nullable(),
});

/** Numbers as they stand on hand-written cards, "Nr. 1 bis 40 auf Baum 3". */
export const leanInput = z
  .strictObject({
    campaign: treeSlug,
    from: wishNumber,
    until: wishNumber,
    treeId: uuid,
    state: z.enum(['published', 'out', 'received']),
    /** Far above every number so far, and meant all the same. */
    sure: z.boolean().default(false),
  })
  .refine(({ from, until }) => from <= until && until - from < 500, { path: ['until'] });
/** Numbers that were given before stay as they are. */
export const leanEntered = z.object({ entered: z.int(), known: z.array(wishNumber) });

export const deskWishFilter = z.strictObject({
  campaign: treeSlug.optional(),
  shown: z.enum([...shownWishStates, 'before', 'gone']).optional(),
  state: z.enum(wishStates).optional(),
  tree: uuid.optional(),
  outlet: z.enum(wishOutlets).optional(),
  kind: z.enum(wishKinds).optional(),
  ageBand: z.enum(wishAgeBands).optional(),
  card: z.enum(['none']).optional(),
  /** A number, or a word of the wish. */
  text: z.string().max(100).default(''),
  sort: z.enum(['number', 'state', 'tree', 'price']).default('number'),
  direction: z.enum(['up', 'down']).default('up'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  all: z.enum(['yes']).optional(),
});
export const treeWishRow = wishText.extend({
  id: uuid,
  number: wishNumber.nullable(),
  state: z.enum(wishStates),
  shown: z.enum(shownWishStates).nullable(),
  mode: z.enum(['lean', 'full']),
  outlet: z.enum(wishOutlets).nullable(),
  tree: z.object({ number: z.int(), name: z.string() }).nullable(),
  card: z.enum(['printed', 'hanging', 'taken', 'returned']).nullable(),
});
export const treeWishPage = z.object({
  rows: z.array(treeWishRow),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
});

/** One wish with what may be done about it; its history has an address of its own. */
export const treeWish = treeWishRow.extend({
  version: z.int(),
  consented: z.boolean(),
  returned: z.object({ reason: z.enum(returnReasons), note: z.string() }).nullable(),
  findings: z.array(wishFinding),
  replacedBy: z.object({ id: uuid, number: wishNumber.nullable() }).nullable(),
  replaces: z.object({ id: uuid, number: wishNumber.nullable() }).nullable(),
  /** A donor promised it and would be told. */
  promised: z.boolean(),
  may: z.object({ correct: z.boolean(), withdraw: z.boolean(), review: z.boolean() }),
});
export const wishCorrection = z.strictObject({
  version: z.int(),
  text: wishText,
  reason: shortText.min(1),
});
export const wishCorrected = z.object({ number: wishNumber });
export const wishWithdrawal = z.strictObject({ version: z.int(), reason: shortText.min(1) });

export type WishText = z.infer<typeof wishText>;
export type WishFindingView = z.infer<typeof wishFinding>;
export type SiblingWishView = z.infer<typeof siblingWish>;
export type ReviewWish = z.infer<typeof reviewWish>;
export type ReviewQueue = z.infer<typeof reviewQueue>;
export type WishApproval = z.infer<typeof wishApproval>;
export type WishesApproval = z.infer<typeof wishesApproval>;
export type WishReturn = z.infer<typeof wishReturn>;
export type PublishView = z.infer<typeof publishView>;
export type PublishInput = z.infer<typeof publishInput>;
export type PublishedWishes = z.infer<typeof published>;
export type LeanInput = z.infer<typeof leanInput>;
export type LeanEntered = z.infer<typeof leanEntered>;
export type DeskWishFilter = z.infer<typeof deskWishFilter>;
export type TreeWishRow = z.infer<typeof treeWishRow>;
export type TreeWishPage = z.infer<typeof treeWishPage>;
export type TreeWish = z.infer<typeof treeWish>;
export type WishCorrection = z.infer<typeof wishCorrection>;
export type WishCorrected = z.infer<typeof wishCorrected>;
export type WishWithdrawal = z.infer<typeof wishWithdrawal>;
