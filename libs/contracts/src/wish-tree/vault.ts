import { consentLanguages, shownWishStates, wishStates } from '@dabei/domain';
import { z } from 'zod';
import { instant, localDate, uuid } from '../primitives';
import { wishNumber } from './donors';

/** Why a name is read; kept with the reading. */
const reason = z.string().trim().min(5).max(300);

export const askByNumber = z.strictObject({ number: wishNumber, reason });
export const askByName = z.strictObject({ name: z.string().trim().min(2).max(80), reason });
export type AskByNumber = z.infer<typeof askByNumber>;
export type AskByName = z.infer<typeof askByName>;

/** A number and the name behind it: nowhere else do they stand together. */
export const namedWish = z.object({
  number: z.int().nullable(),
  state: z.enum(wishStates),
  shown: z.enum(shownWishStates).nullable(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: localDate,
  guardian: z.string(),
  street: z.string(),
  town: z.string(),
  phone: z.string(),
  language: z.enum(consentLanguages),
  body: z.string(),
});
export type NamedWish = z.infer<typeof namedWish>;
export const namedWishes = z.object({
  found: z.array(namedWish),
  /** The body that handed out this hand-written number. */
  handWrittenFor: z.string().nullable(),
});
export type NamedWishes = z.infer<typeof namedWishes>;

export const askEnvelope = z.strictObject({
  reason,
  /** A list of this phase was printed before; one more is wanted. */
  again: z.boolean(),
});
export type AskEnvelope = z.infer<typeof askEnvelope>;
export const askLetters = z.strictObject({ reason });
export type AskLetters = z.infer<typeof askLetters>;

export const readKinds = [
  'by-number',
  'by-name',
  'envelope',
  'letters',
  'delivery',
  'correction',
] as const;

export const vaultReading = z.object({
  id: uuid,
  at: instant,
  who: z.string(),
  kind: z.enum(readKinds),
  reason: z.string(),
  numbers: z.array(z.int()),
});
export type VaultReading = z.infer<typeof vaultReading>;

export const vaultLog = z.object({
  readings: z.array(vaultReading),
  total: z.int(),
  page: z.int(),
});
export type VaultLog = z.infer<typeof vaultLog>;

export const vaultView = z.object({
  configured: z.boolean(),
  campaign: z.object({ slug: z.string(), title: z.string(), eraseOn: localDate }).nullable(),
  /** Names kept for this campaign. */
  entries: z.int(),
  /** People who may join number and name; fewer than two means nobody stands in. */
  keepers: z.int(),
  /** The sealed list of this phase was printed. */
  envelopePrinted: z.boolean(),
  /** Families with gifts to fetch, for whom letters can be printed. */
  letters: z.int(),
  /** Whose delivery list can be printed. */
  bodies: z.array(z.object({ id: uuid, name: z.string() })),
});
export type VaultView = z.infer<typeof vaultView>;
