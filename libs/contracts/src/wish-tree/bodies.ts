import {
  consentLanguages,
  returnReasons,
  shownWishStates,
  treePhases,
  wishAgeBands,
  wishKinds,
  wishStates,
} from '@dabei/domain';
import { z } from 'zod';
import { cents, localDate, personName, shortText, uuid } from '../primitives';

/** The words of a wish, as they will hang on the tree. */
export const childWishText = z.strictObject({
  kind: z.enum(wishKinds),
  words: z.string().trim().max(300),
  size: z.string().trim().max(40),
  colour: z.string().trim().max(40),
  priceCents: cents.min(1).nullable(),
});
export type ChildWishText = z.infer<typeof childWishText>;

export const giftChild = z.strictObject({
  firstName: personName,
  lastName: personName,
  birthDate: localDate,
});
export type GiftChild = z.infer<typeof giftChild>;

/** Where letters go and who collects. Siblings share it. */
export const giftFamily = z.strictObject({
  guardian: personName,
  street: shortText,
  town: shortText,
  phone: z.string().trim().max(40),
  language: z.enum(consentLanguages),
});

/** What an entitling body types for one child. */
export const bodyEntry = z.strictObject({
  child: giftChild,
  family: giftFamily,
  wish: childWishText,
  /** The signed consent lies at the body. */
  consent: z.boolean(),
});
export type BodyEntry = z.infer<typeof bodyEntry>;

export const newBodyEntry = bodyEntry.extend({
  bodyId: uuid,
  /** A wish of the same family, entered before. */
  siblingOf: uuid.nullable(),
  /** Hand it in at once; otherwise it stays a draft. */
  submit: z.boolean(),
});
export type NewBodyEntry = z.infer<typeof newBodyEntry>;

export const bodyWishMoved = z.object({ id: uuid, state: z.enum(wishStates) });
export type BodyWishMoved = z.infer<typeof bodyWishMoved>;

/** One of the body's own children and where its wish is. */
export const bodyWishLine = z.object({
  id: uuid,
  bodyId: uuid,
  firstName: z.string(),
  lastName: z.string(),
  birthDate: localDate,
  ageBand: z.enum(wishAgeBands).nullable(),
  kind: z.enum(wishKinds).nullable(),
  words: z.string(),
  state: z.enum(wishStates),
  /** One of five; null before it hangs and where it ended without a gift. */
  shown: z.enum(shownWishStates).nullable(),
  number: z.int().nullable(),
  consent: z.boolean(),
  returnedReason: z.enum(returnReasons).nullable(),
  returnedNote: z.string().nullable(),
  /** The family typed it with a code. */
  byCode: z.boolean(),
});
export type BodyWishLine = z.infer<typeof bodyWishLine>;

export const bodyWish = bodyWishLine.extend({
  family: giftFamily,
  wish: childWishText.extend({ kind: z.enum(wishKinds).nullable() }),
});
export type BodyWish = z.infer<typeof bodyWish>;

/** What a body needs to know of the campaign. */
export const bodyCampaign = z.object({
  slug: z.string(),
  title: z.string(),
  phase: z.enum(treePhases),
  collectUntil: localDate,
  handoverFrom: localDate,
  eraseOn: localDate,
  priceLimitCents: z.int(),
  vouchersAllowed: z.boolean(),
  wishesPerChild: z.int(),
  /** New wishes can be entered today. */
  open: z.boolean(),
  /** The languages the consent form of the current version exists in. */
  consentLanguages: z.array(z.enum(consentLanguages)),
});

export const bodyOverview = z.object({
  /** False where the operator set up no place for names: wishes then carry numbers only. */
  configured: z.boolean(),
  campaign: bodyCampaign.nullable(),
  bodies: z.array(z.object({ id: uuid, name: z.string() })),
  wishes: z.array(bodyWishLine),
});
export type BodyOverview = z.infer<typeof bodyOverview>;

/** Codes to hand out: how many slips, and for how many children each. */
export const newFamilyCodes = z.strictObject({
  slips: z.int().min(1).max(40),
  children: z.int().min(1).max(10),
});
export type NewFamilyCodes = z.infer<typeof newFamilyCodes>;
