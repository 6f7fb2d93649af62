import { z } from 'zod';
import { localDate, uuid } from '../primitives';
import { treeSlug } from './campaign';
import { wishNumber } from './donors';

/** What should hang on a tree. */
export const stockToCount = z.object({
  campaign: treeSlug,
  tree: z.object({ id: uuid, number: z.int(), name: z.string() }),
  expected: z.array(
    z.object({
      number: wishNumber,
      /** Can still be taken; otherwise it was promised elsewhere and should come off. */
      free: z.boolean(),
      countedOn: localDate.nullable(),
    }),
  ),
});

/** `off`: taken off, since its wish is promised elsewhere. `extra` hang here from now on. */
export const stockCounted = z.strictObject({
  found: z.array(wishNumber).max(500),
  missing: z
    .array(z.strictObject({ number: wishNumber, what: z.enum(['taken', 'lost', 'off']) }))
    .max(500),
  extra: z.array(wishNumber).max(500),
});

/** What was refused stays as it was, with the reason. */
export const stockMended = z.object({
  counted: z.int(),
  mended: z.array(wishNumber),
  refused: z.array(z.object({ number: wishNumber, reason: z.string() })),
});

export type StockToCount = z.infer<typeof stockToCount>;
export type StockCounted = z.infer<typeof stockCounted>;
export type StockMended = z.infer<typeof stockMended>;
