import { z } from 'zod';
import { shortText, uuid } from './primitives';

/**
 * Children of a family that came away empty last season and wish again: the draw looks at them first. `fixed`: the
 * lists are sealed, and so is this; until then the office can take it away for a child, with a reason.
 */
export const lastSeason = z.object({
  children: z.array(
    z.object({
      childId: uuid,
      firstName: z.string(),
      campaign: z.string(),
      campaignTitle: z.string(),
      fixed: z.boolean(),
    }),
  ),
});
export const forgetLastSeason = z.strictObject({ reason: shortText.min(3) });

export type LastSeason = z.infer<typeof lastSeason>;
export type ForgetLastSeasonInput = z.infer<typeof forgetLastSeason>;
