import { marketKinds, marketPhases, numberNotations, pitchAllocations } from '@dabei/domain';
import { z } from 'zod';
import { instant, localDate, uuid } from '../primitives';
import { marketSlug } from './market-settings';

const count = z.int();

/** What was committed to before anybody could know the public number. */
export const marketSeal = z.object({
  commitment: z.string(),
  source: z.string(),
  notation: z.enum(numberNotations),
  drawnOn: localDate,
  sealedAt: instant,
});

/** The draw of a market at the desk: who would be in it, what was sealed, what came of it. */
export const marketDraw = z.object({
  market: z.object({
    slug: marketSlug,
    title: z.string(),
    kind: z.enum(marketKinds),
    phase: z.enum(marketPhases),
    allocation: z.enum(pitchAllocations),
  }),
  /** Those who wait, as parties: neighbours together are one. `places` are pitches or seller numbers. */
  waiting: z.object({ bookings: count, parties: count, places: count }),
  /** Who asked in time and may still type the code; the seal waits for them. */
  codesOpen: z.object({ count, until: instant.nullable() }),
  free: count,
  seal: marketSeal.nullable(),
  number: z.string().nullable(),
  /** Lots in their order; smaller is earlier. Names are the office's. */
  lots: z.array(
    z.object({
      id: uuid,
      lot: count,
      nonce: z.string(),
      /** null: a protected family. */
      name: z.string().nullable(),
      numbers: z.array(z.string()),
      /** Without a number and not waiting: it is over. */
      waits: z.boolean(),
    }),
  ),
});

/** The random name of a booking or a number in the draw of its market, and its lot once there is one. */
export const drawTicket = z.object({
  ticket: z.string(),
  lot: count.nullable(),
  /** So many lots there are. */
  of: count,
  source: z.string(),
  drawnOn: localDate,
});

/** For everybody to check, also as a file: no name, no id; the secret only once the draw is over. */
export const publicMarketDraw = z.object({
  format: z.literal('dabei-market-draw/1'),
  title: z.string(),
  kind: z.enum(marketKinds),
  /** So many lots are in it. */
  parties: count,
  seal: marketSeal,
  number: z.string().nullable(),
  secret: z.string().nullable(),
  seed: z.string().nullable(),
  /** The bytes the commitment was made of, as they were hashed; null until the draw. */
  frozen: z.string().nullable(),
  lots: z.array(z.object({ nonce: z.string(), lot: count })),
});

export type DrawTicket = z.infer<typeof drawTicket>;
export type MarketDrawView = z.infer<typeof marketDraw>;
export type PublicMarketDraw = z.infer<typeof publicMarketDraw>;
