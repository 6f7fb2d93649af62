import { consentLanguages } from '@dabei/domain';
import { z } from 'zod';
import { localDate } from '../primitives';
import { giftChild, giftFamily, childWishText } from './bodies';

const typedCode = z.string().trim().min(6).max(40);

/** What a family typed or scanned from its slip. */
export const familyCodeTyped = z.strictObject({ code: typedCode });

/** What a slip opens: nothing about who handed it out. */
export const familyCodeView = z.object({
  title: z.string(),
  children: z.int(),
  left: z.int(),
  collectUntil: localDate,
  eraseOn: localDate,
  priceLimitCents: z.int(),
  vouchersAllowed: z.boolean(),
  /** What the family agrees to, in the languages there are. */
  consent: z.array(z.object({ language: z.enum(consentLanguages), words: z.string() })),
});
export type FamilyCodeView = z.infer<typeof familyCodeView>;

/** A child's wish as its family typed it, with its consent. */
export const familyWishEntry = z.strictObject({
  code: typedCode,
  child: giftChild,
  family: giftFamily,
  wish: childWishText,
  consent: z.literal(true),
});
export type FamilyWishEntry = z.infer<typeof familyWishEntry>;

/** `earlier`: the child's wish is being checked already, and what was typed before stands. */
export const familyWishSaved = z.object({ left: z.int(), stands: z.enum(['typed', 'earlier']) });
export type FamilyWishSaved = z.infer<typeof familyWishSaved>;
