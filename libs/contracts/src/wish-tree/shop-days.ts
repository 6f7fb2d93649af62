import { z } from 'zod';
import { localDate, shortText } from '../primitives';
import { treeSlug } from './campaign';

/** A day the office fetches parcels from the shops. */
export const treeTour = z.strictObject({ day: localDate, hours: shortText.default('') });

/** The days a shop has to know: when cards are hung up, when parcels are fetched. */
export const shopDays = z.object({
  campaign: treeSlug,
  version: z.int(),
  hangOn: localDate.nullable(),
  tours: z.array(treeTour),
  /** Shops with an address hear of their link, changed days, the last cards, and thanks. */
  keeperMails: z.boolean(),
  /** Shops that would hear of it, of so many. */
  shopsWithMail: z.int(),
  shops: z.int(),
});
export const shopDaysChange = z.strictObject({
  campaign: treeSlug,
  version: z.int(),
  hangOn: localDate.nullable(),
  tours: z.array(treeTour).max(40),
  keeperMails: z.boolean(),
});

/** A calendar to subscribe to; whoever knows the address sees it, until a new one is made. */
export const treeFeedLink = z.object({ url: z.string(), webcalUrl: z.string() });
export const treeFeedWish = z.strictObject({ renew: z.boolean() });

export type TreeTour = z.infer<typeof treeTour>;
export type ShopDays = z.infer<typeof shopDays>;
export type ShopDaysChange = z.infer<typeof shopDaysChange>;
export type TreeFeedLink = z.infer<typeof treeFeedLink>;
export type TreeFeedWish = z.infer<typeof treeFeedWish>;
