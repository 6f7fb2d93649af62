import { z } from 'zod';
import { instant, uuid } from './primitives';

export const historySubjects = ['household', 'event', 'registration', 'tree-wish'] as const;

/** One line of what happened; the desk makes a sentence of its codes. */
export const historyLine = z.object({
  id: uuid,
  at: instant,
  actor: z.enum(['family', 'office', 'organiser', 'companion', 'system', 'body', 'donor', 'tree']),
  /** Only for who may see names of staff. */
  staffName: z.string().nullable(),
  action: z.string(),
  /** What it was about, where that is not the page's own subject: "Mia, Floß bauen". */
  about: z.string().nullable(),
  reason: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export const historyQuery = z.object({
  subject: z.enum(historySubjects),
  id: uuid,
  /** The last line that was already read. */
  before: uuid.optional(),
});
export const history = z.object({
  lines: z.array(historyLine),
  /** Give it as `before` for the lines before; null at the beginning of time. */
  next: uuid.nullable(),
});

export type HistorySubject = (typeof historySubjects)[number];
export type HistoryLine = z.infer<typeof historyLine>;
export type History = z.infer<typeof history>;
