import { numberNotations } from '@dabei/domain';
import { z } from 'zod';
import { drawSummary, drawTier, wishReason } from './draw-summary';
import { instant, localDate, uuid } from './primitives';

export const wishAnswers = z.object({
  campaign: z.string(),
  children: z.array(
    z.object({
      childId: uuid,
      firstName: z.string(),
      lot: z.int(),
      lots: z.int(),
      wishes: z.array(
        wishReason.extend({
          eventId: uuid,
          slug: z.string(),
          title: z.string(),
          position: z.int(),
          /** Now: a place, in line (with those ahead), or neither. */
          state: z.enum(['place', 'waiting', 'none']),
          ahead: z.int().nullable(),
        }),
      ),
      /** Still free, allowed, and no collision with what the child has. */
      alternatives: z.array(
        z.object({
          eventId: uuid,
          slug: z.string(),
          title: z.string(),
          startsAt: instant,
          free: z.int(),
        }),
      ),
    }),
  ),
});

/** A bar chart with its table; small counts are hidden as everywhere (`null`). */
export const drawTable = z.object({
  kind: z.enum(['rank', 'age-band', 'channel', 'district']),
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(z.int().nullable())),
});
/** The charts of one run, with the same rounding as in public. */
export const drawRunTables = z.object({ tables: z.array(drawTable) });
export const publicDraw = z.object({
  campaign: z.object({ slug: z.string(), title: z.string() }),
  state: z.enum(['sealed', 'drawn']),
  commitment: z.string(),
  source: z.string(),
  notation: z.enum(numberNotations),
  drawnOn: localDate,
  number: z.string().nullable(),
  secret: z.string().nullable(),
  seed: z.string().nullable(),
  confirmedAt: instant.nullable(),
  /** Every time the draw itself was made, the first one first; from the second on with the reason. */
  finalRuns: z.array(z.object({ at: instant, reason: z.string(), confirmed: z.boolean() })),
  summary: drawSummary.nullable(),
  tiers: z.array(drawTier),
  tables: z.array(drawTable),
  /** There is a file everybody can check; not where too few rows would be open. */
  hasFile: z.boolean(),
  /** Lists that are not open in the file: those that have to be closed, and more by lot. */
  withheldLists: z.int(),
});

export type WishAnswers = z.infer<typeof wishAnswers>;
export type DrawRunTables = z.infer<typeof drawRunTables>;
export type DrawTable = z.infer<typeof drawTable>;
export type PublicDraw = z.infer<typeof publicDraw>;
