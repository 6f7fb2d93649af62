import { potKinds } from '@dabei/domain';
import { z } from 'zod';
import { cents, localDate, shortText, uuid } from '../primitives';
import { treeSlug } from './campaign';
import { wishNumber } from './donors';
import { giftWish } from './gifts';

/** Why a gift is missing: its donor is late, says it is handed in, took a paper card, or there is none. */
export const gapKinds = ['says-handed-in', 'late', 'defect', 'out', 'open'] as const;
export type GapKind = (typeof gapKinds)[number];

export const giftGap = z.object({
  wish: giftWish,
  gap: z.enum(gapKinds),
  /** The promise, where there is one: its donor can be reminded. */
  pledgeId: uuid.nullable(),
  until: localDate.nullable(),
  remindedOn: localDate.nullable(),
});
export const giftGaps = z.object({
  campaign: treeSlug,
  gaps: z.array(giftGap),
  counts: z.record(z.enum(gapKinds), z.int()),
  /** Wishes may go back to the tree: there is time left. */
  timeLeft: z.boolean(),
});
export const gapMove = z.strictObject({
  move: z.enum(['list', 'release']),
  wishIds: z.array(uuid).min(1).max(500),
});
/** `left`: something else happened to them meanwhile. */
export const gapMoved = z.object({ moved: z.array(wishNumber), left: z.int() });

export const purchaseCauses = ['no-donor', 'late', 'defect', 'lost', 'office'] as const;
export const giftPurchase = z.object({
  wish: giftWish,
  /** Its card was written by hand: what stands on it may be typed here. */
  byHand: z.boolean(),
  cause: z.enum(purchaseCauses),
  listedOn: localDate,
  boughtOn: localDate.nullable(),
  cents: z.int().nullable(),
  /** The price limit, for every child of a wish. */
  limitCents: z.int(),
});
export const giftPurchases = z.object({
  purchases: z.array(giftPurchase),
  /** What the listed ones may cost together, and what the pot holds. */
  budget: z.object({ neededCents: z.int(), balanceCents: z.int(), spentCents: z.int() }),
});
/** `reason`: above the limit, or beyond the pot. */
export const purchaseInput = z.strictObject({
  version: z.int(),
  cents: cents.min(1),
  reason: shortText.min(1).nullable().default(null),
});

/** Bought for the wrong number: back on the list, and the money back into the pot. */
export const purchaseUndo = z.strictObject({ version: z.int(), reason: shortText.min(1) });

export const potEntry = z.object({
  id: uuid,
  kind: z.enum(potKinds),
  cents: z.int(),
  onDay: localDate,
  receiptNumber: z.int().nullable(),
  number: wishNumber.nullable(),
});
export const giftPot = z.object({
  balanceCents: z.int(),
  entries: z.array(potEntry),
});
/** The name is sealed and stands on the receipt only. */
export const potDonation = z.strictObject({
  campaign: treeSlug.optional(),
  cents: cents.min(1),
  name: z.string().trim().min(2).max(120),
  address: z.string().trim().max(200).default(''),
});
export const potDonated = z.object({ id: uuid, receiptNumber: z.int() });
export const potCorrection = z.strictObject({
  campaign: treeSlug.optional(),
  cents: z
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((amount) => amount !== 0),
  reason: shortText.min(1),
});

export type GiftGap = z.infer<typeof giftGap>;
export type GiftGaps = z.infer<typeof giftGaps>;
export type GapMove = z.infer<typeof gapMove>;
export type GapMoved = z.infer<typeof gapMoved>;
export type PurchaseCause = (typeof purchaseCauses)[number];
export type GiftPurchase = z.infer<typeof giftPurchase>;
export type GiftPurchases = z.infer<typeof giftPurchases>;
export type PurchaseInput = z.infer<typeof purchaseInput>;
export type PurchaseUndo = z.infer<typeof purchaseUndo>;
export type PotEntryView = z.infer<typeof potEntry>;
export type GiftPot = z.infer<typeof giftPot>;
export type PotDonation = z.infer<typeof potDonation>;
export type PotDonated = z.infer<typeof potDonated>;
export type PotCorrection = z.infer<typeof potCorrection>;
