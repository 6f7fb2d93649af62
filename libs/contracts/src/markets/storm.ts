import { marketKinds, marketPhases, pitchAllocations } from '@dabei/domain';
import { z } from 'zod';
import { instant, localDate, uuid } from '../primitives';
import { marketSlug } from './market-settings';

const count = z.int();
const cents = z.int();

/** The one sentence: on the public page, on the own page, in every message. */
export const stormWords = z.strictObject({ words: z.string().trim().min(10).max(500) });

/** What calling off means now; sellers, not bookings, are told. */
export const stormMeaning = z.object({
  byMail: count,
  byPhone: count,
  /**
   * Bookings or seller numbers that end, that keep their state because somebody is there, that were released this very
   * morning and are told as well, that have no code yet.
   */
  ending: count,
  staying: count,
  missed: count,
  unproven: count,
  creditedCents: cents,
  refundedCents: cents,
});

/** Somebody without an address, told by phone. */
export const stormCall = z.object({
  id: uuid,
  name: z.string(),
  phone: z.string().nullable(),
  /** A protected family: called, but on no paper. */
  hidden: z.boolean(),
  /** Pitches it stood on, or its seller number. */
  numbers: z.array(z.string()),
  phonedAt: instant.nullable(),
});

export const stormView = z.object({
  market: z.object({
    id: uuid,
    slug: marketSlug,
    title: z.string(),
    kind: z.enum(marketKinds),
    phase: z.enum(marketPhases),
    allocation: z.enum(pitchAllocations),
    heldOn: localDate,
  }),
  /** May it be called off now: it is public and not over. */
  possible: z.boolean(),
  meaning: stormMeaning,
  /** null: it takes place. */
  decided: z
    .object({
      at: instant,
      words: z.string(),
      /** Nobody is told before. */
      tellsFrom: instant,
      /** Nobody was told yet: the sentence can be changed, the market be called on again. */
      changeable: z.boolean(),
      /** Bookings the job has not come to yet; sellers that were told; sellers to call, and called. */
      due: count,
      byMail: count,
      byPhone: count,
      phoned: count,
      calls: z.array(stormCall),
    })
    .nullable(),
  /** Bills with money that has to go back, and what went back. */
  refunds: z.object({ open: count, openCents: cents, doneCents: cents }),
});
export const stormPhoned = z.strictObject({ reached: z.boolean() });

export type StormWords = z.infer<typeof stormWords>;
export type StormCall = z.infer<typeof stormCall>;
export type StormView = z.infer<typeof stormView>;
export type StormPhoned = z.infer<typeof stormPhoned>;
