import { z } from 'zod';

/** An instant with offset, as ISO 8601 text. */
export const instant = z.iso.datetime({ offset: true });
/** A calendar day in the town, 'YYYY-MM-DD'. */
export const localDate = z.iso.date();
/** Wall-clock time in the town, 'HH:MM'. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Money in integer cents, never negative. */
export const cents = z.int().min(0).max(1_000_000);
/** However it is typed, it is compared as the database writes it. */
export const uuid = z.uuid().toLowerCase();
export const language = z.enum(['de', 'en']);
/** A name as people write it: one line, trimmed, up to 80 characters. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}<>]+$/u);
export const emailAddress = z.email().trim().max(200);
export const phoneNumber = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s()/-]{5,}$/);
export const shortText = z.string().trim().max(200);
/** Where something stands, in degrees (WGS 84), as maps write it. */
export const geoPosition = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export const longText = z.string().trim().max(4000);

export type Language = z.infer<typeof language>;
export type GeoPosition = z.infer<typeof geoPosition>;
