import type { tallyInput } from '@dabei/contracts';
import type { z } from 'zod';

/** How many came on one day of an open event; nobody is named. */
export type TallyDay = z.infer<typeof tallyInput>;
