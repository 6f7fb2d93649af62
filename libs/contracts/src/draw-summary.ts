import { drawTiers } from '@dabei/domain';
import { z } from 'zod';
import { uuid } from './primitives';

/** What one tier reached and what nobody can exceed. `away`: how far from the proven bound, 0 = proven. */
export const drawTier = z.object({
  tier: z.enum(drawTiers),
  value: z.number(),
  bound: z.number(),
  away: z.number(),
  /** The bound was recomputed from its certificate in exact arithmetic. */
  certified: z.boolean(),
});

/** Counts that say what a run would mean; children, unless said otherwise. */
export const drawSummary = z.object({
  children: z.int(),
  wishes: z.int(),
  places: z.int(),
  placesGiven: z.int(),
  placed: z.int(),
  emptyHanded: z.int(),
  firstWish: z.int(),
  firstThree: z.int(),
  groupsTogether: z.int(),
  groupsSplit: z.int(),
  eventsBelowMinimum: z.int(),
  /** Children by the rank of their best place; the last is "later than the tenth". */
  byRank: z.array(z.int()),
});

/** Reason codes of a wish's answer; each has one sentence for the family. */
export const wishReasons = [
  'placed',
  'full',
  'full-for-others',
  'time-conflict',
  'same-offer',
  'own-limit',
  'campaign-limit',
  'week-limit',
  'minimum-not-reached',
  'only-together-did-not-fit',
  'by-hand',
  'still-free',
  'not-allowed',
  'cancelled',
] as const;
export const wishReason = z.object({
  reason: z.enum(wishReasons),
  /** For `full`: the child's own lot and the last one that was served. */
  lastLot: z.int().nullable(),
  /** For `time-conflict` and `same-offer`: the event that was given instead. */
  otherEventId: uuid.nullable(),
});

export type DrawTier = z.infer<typeof drawTier>;
export type DrawSummary = z.infer<typeof drawSummary>;
export type WishReason = z.infer<typeof wishReason>;
