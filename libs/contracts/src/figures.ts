import { z } from 'zod';
import { instant, uuid } from './primitives';

/** Which counted tables there are; the web says their rows and columns in words. */
export const figureKinds = [
  /** Distinct children: age bands by sex. */
  'reached',
  /** Distinct children by part of the town. */
  'district',
  /** Distinct children: the first time at such an offer? */
  'first-time',
  /** Distinct children with and without the reduced fee. */
  'fee',
  /** Registrations by what became of them. */
  'outcomes',
  /** What families answered afterwards. */
  'smileys',
  /** Would organisers do it again? */
  'again',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/**
 * A counted table, small numbers hidden (`null`). Codes of rows and columns are age bands, districts (as written),
 * states and answers; `none` stands for "no answer". A plain list has the one column `all`.
 */
export const countedTable = z.object({
  kind: z.enum(figureKinds),
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(z.int().nullable())),
  rowTotals: z.array(z.int().nullable()),
  columnTotals: z.array(z.int().nullable()),
  total: z.int().nullable(),
});

/** One event: its places are public knowledge, the people behind them may be small numbers. */
export const offerFigures = z.object({
  id: uuid,
  title: z.string(),
  organiser: z.string(),
  /** Hours over all sessions. */
  hours: z.number(),
  capacity: z.int(),
  taken: z.int().nullable(),
  waiting: z.int().nullable(),
});

export const youthWorkSexes = ['female', 'male', 'diverse', 'none'] as const;

/**
 * One offer as the statistics of child and youth work (part II) count it. Counts of children stand in the order of
 * `youthWorkSexes` and of the age bands of domain; small ones are hidden (`null`).
 */
export const youthWorkOffer = z.object({
  id: uuid,
  title: z.string(),
  organiser: z.string(),
  kind: z.enum(['holiday', 'event']),
  /** Days on which it took place. */
  days: z.int(),
  /** Hours over all sessions. */
  hours: z.number(),
  participants: z.int().nullable(),
  bySex: z.array(z.int().nullable()),
  byAge: z.array(z.int().nullable()),
  /** Companions assigned to it; null when nobody was entered. */
  carriers: z.int().nullable(),
});

export const figuresQuery = z.strictObject({ campaign: z.string().max(200).optional() });

export const figuresView = z.object({
  campaign: z.object({ slug: z.string(), title: z.string() }),
  campaigns: z.array(z.object({ slug: z.string(), title: z.string() })),
  madeAt: instant,
  /** Distinct children with a place, over the whole campaign. */
  children: z.int().nullable(),
  capacity: z.int(),
  /** Seats of those who have a place or were there. */
  taken: z.int().nullable(),
  /** Registrations that wait. */
  waiting: z.int().nullable(),
  /** From a place that became free to the child that took it; minutes. */
  refill: z.object({
    count: z.int().nullable(),
    medianMinutes: z.int().nullable(),
    p90Minutes: z.int().nullable(),
  }),
  /** Who came, as organisers counted it. */
  came: z.int().nullable(),
  /** When the numbers for everybody were fixed. */
  reportMadeAt: instant.nullable(),
  tables: z.array(countedTable),
  offers: z.array(offerFigures),
  youthWork: z.array(youthWorkOffer),
});

/** The numbers a town publishes: from ten upwards, rounded to five, made once and kept. */
export const publicReport = z.object({
  campaign: z.object({ slug: z.string(), title: z.string() }),
  madeAt: instant,
  events: z.int(),
  organisers: z.int(),
  capacity: z.int(),
  children: z.int().nullable(),
  byAge: z.array(z.object({ band: z.string(), children: z.int().nullable() })),
});

export type CountedTable = z.infer<typeof countedTable>;
export type OfferFigures = z.infer<typeof offerFigures>;
export type YouthWorkOffer = z.infer<typeof youthWorkOffer>;
export type FiguresView = z.infer<typeof figuresView>;
export type PublicReport = z.infer<typeof publicReport>;
