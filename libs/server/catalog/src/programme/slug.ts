import { z } from 'zod';

/** A name in an address. */
export const slug = z.string().min(1).max(160);
export const optionalSlug = slug.optional();
