import { z } from 'zod';
import { instant } from './primitives';

/** Only with APP_ENV=test: moves the clock that API and worker share; null sets it back. */
export const clockRequest = z.strictObject({ now: instant.nullable() });
export const clockView = z.object({ now: instant });
/** Only with APP_ENV=test: how much was due and has been run. */
export const runDueResult = z.object({ ran: z.record(z.string(), z.int()) });
