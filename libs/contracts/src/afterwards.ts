import { z } from 'zod';
import { instant, localDate, uuid } from './primitives';

/** The three faces of the question to a family, from glad to sad. */
export const smileys = ['good', 'fair', 'poor'] as const;
export type Smiley = (typeof smileys)[number];

/** The page behind the mail "Wie war es?": one row per child and event. No free text, by intention. */
export const howWasIt = z.object({
  /** When it was; null where time is hidden. */
  day: localDate.nullable(),
  /** The last day on which the answer can be changed; afterwards nobody knows whose it was. */
  until: localDate,
  /** May the family be asked again, after other events? */
  mayAsk: z.boolean(),
  rows: z.array(
    z.object({
      id: uuid,
      childFirstName: z.string(),
      eventTitle: z.string(),
      answer: z.enum(smileys).nullable(),
    }),
  ),
});
export const howWasItAnswer = z.strictObject({ rowId: uuid, answer: z.enum(smileys) });
export const howWasItWish = z.strictObject({ mayAsk: z.boolean() });

export const againAnswers = ['yes', 'with-changes', 'no'] as const;

/** The two questions to an organiser, and what was said. */
export const eventAfterwards = z.object({
  title: z.string(),
  /** The event's last day. */
  day: localDate.nullable(),
  /** not-yet: the event has not ended, nobody is asked. */
  state: z.enum(['not-yet', 'open']),
  /** Children that were there as far as the desk knows; null when nobody ticked. */
  present: z.int().nullable(),
  came: z.int().nullable(),
  again: z.enum(againAnswers).nullable(),
  answeredAt: instant.nullable(),
});
/** One of the two is enough; what is null stays open. */
export const eventAfterwardsAnswer = z
  .strictObject({
    came: z.int().min(0).max(5000).nullable(),
    again: z.enum(againAnswers).nullable(),
  })
  .refine(({ came, again }) => came !== null || again !== null);

export type HowWasIt = z.infer<typeof howWasIt>;
export type EventAfterwards = z.infer<typeof eventAfterwards>;
export type EventAfterwardsAnswer = z.infer<typeof eventAfterwardsAnswer>;
