import { z } from 'zod';
import { instant, localDate, uuid } from './primitives';

/** What the desk's search finds; never anything from health data. */
export const hitKinds = ['family', 'child', 'event', 'organisation', 'wish'] as const;
export const searchHit = z.object({
  kind: z.enum(hitKinds),
  /** What its page is found by; a child's is its family's. */
  id: uuid,
  title: z.string(),
  /** What tells two of the same name apart: guardian, phone, organiser. */
  note: z.string().nullable(),
  /** Birth date of a child. */
  day: localDate.nullable(),
  /** First session of an event. */
  startsAt: instant.nullable(),
});
export const searchRequest = z.string().trim().max(100);
export const searchLimit = z.coerce.number().int().min(1).max(20).default(20);
export const searchAnswer = z.object({
  hits: z.array(searchHit),
  /** Kinds of which there are more than were asked for. */
  more: z.array(z.enum(hitKinds)),
});

export type HitKind = (typeof hitKinds)[number];
export type SearchHit = z.infer<typeof searchHit>;
export type SearchAnswer = z.infer<typeof searchAnswer>;
