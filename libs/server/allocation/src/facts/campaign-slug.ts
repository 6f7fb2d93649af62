import { z } from 'zod';

/** The `:campaign` part of an address. */
export const campaignSlug = { schema: z.string().max(200) };
