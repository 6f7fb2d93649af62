import { z } from 'zod';

/** `giveUp`: the family has seen which overlapping place it loses by accepting. */
export const offerAnswer = z.strictObject({ giveUp: z.boolean().default(false) });
