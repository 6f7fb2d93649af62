import { boothKinds, numberNotations } from '@dabei/domain';
import { z } from 'zod';
import { marketSeal, publicMarketDraw } from '../markets/market-draw';
import { instant, localDate, uuid } from '../primitives';
import { boothCall } from './booth-call';

const count = z.int();

export const boothSealInput = z.strictObject({
  /** Where the public number will come from. */
  source: z.string().trim().min(3).max(200),
  notation: z.enum(numberNotations).default('other'),
  /** After today: nobody may know the number yet. */
  drawnOn: localDate,
});
export const boothNumberInput = z.strictObject({
  number: z.string().trim().min(1).max(100),
  /** Typed a second time. */
  again: z.string().trim().min(1).max(100),
});

/** The draw of booths at the desk: who would be in it, what was sealed, what came of it. */
export const boothDraw = boothCall.extend({
  inDraw: z.object({ booths: count, parties: count }),
  /** Handed in and not checked yet: the seal waits for them. */
  unchecked: count,
  byHand: z.object({ in: count, out: count }),
  free: count,
  seal: marketSeal.nullable(),
  number: z.string().nullable(),
  drawnAt: instant.nullable(),
  lots: z.array(
    z.object({
      id: uuid,
      nonce: z.string(),
      lot: count.nullable(),
      association: z.string(),
      title: z.string(),
      kind: z.enum(boothKinds),
      /** What came of it, `office`: it waited and was let in; null: not drawn yet, or it is over. */
      answer: z.enum(['hand', 'minimum', 'lot', 'waiting', 'office']).nullable(),
    }),
  ),
  /** Kinds of which there were fewer than wanted. */
  unmet: z.array(z.object({ kind: z.enum(boothKinds), missing: count })),
});

/** For everybody to check, in the format of a market's draw: no name, no id. */
export const publicBoothDraw = publicMarketDraw.omit({ kind: true });

export type BoothSealInput = z.infer<typeof boothSealInput>;
export type BoothNumberInput = z.infer<typeof boothNumberInput>;
export type BoothDrawView = z.infer<typeof boothDraw>;
export type PublicBoothDraw = z.infer<typeof publicBoothDraw>;
