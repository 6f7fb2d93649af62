import { treePhases } from '@dabei/domain';
import { z } from 'zod';
import { localDate } from '../primitives';
import { treeSlug } from './campaign';

const count = z.int();
/** A count of one or two is not shown (null), nor what would give it away. */
const shown = z.array(z.object({ key: z.string(), count: count.nullable() }));

/** How a gift came: promised online or by phone, from a paper card, or bought by the office. */
export const giftWays = ['online', 'phone', 'paper', 'bought'] as const;

/** What is counted of a campaign, as it is kept after the erasure: numbers and nothing else. */
export const treeCounts = z.object({
  title: z.string(),
  published: count,
  given: count,
  handedOver: count,
  byBand: z.record(z.string(), count),
  byKind: z.record(z.string(), count),
  byMode: z.record(z.string(), count),
  byWay: z.record(z.string(), count),
  trees: z.array(
    z.object({ number: count, name: z.string(), published: count, given: count, open: count }),
  ),
  /** Half of the gifts came within so many days after their wish was published. */
  daysToGift: count.nullable(),
  pot: z.object({ inCents: count, outCents: count }),
});

export const treeFigures = z.object({
  campaign: treeSlug,
  phase: z.enum(treePhases),
  title: z.string(),
  eraseOn: localDate,
  countedOn: localDate.nullable(),
  /** It can be erased now. */
  mayErase: z.boolean(),
  published: count,
  given: count,
  handedOver: count,
  byBand: shown,
  byKind: shown,
  byMode: shown,
  byWay: shown,
  trees: treeCounts.shape.trees,
  daysToGift: count.nullable(),
  pot: treeCounts.shape.pot,
});
export const treeErase = z.strictObject({ campaign: treeSlug });

export type TreeCounts = z.infer<typeof treeCounts>;
export type TreeFigures = z.infer<typeof treeFigures>;
export type TreeErase = z.infer<typeof treeErase>;
