import { formatShortCode, normaliseShortCode, shortCodeFrom } from '@dabei/domain';
import { randomBytes } from '../chance/chance';
import type { Sealer } from './sealer';

/** A new code for a family's or a body's letter; whoever holds it may collect. */
export const newHandoverCode = (): string => formatShortCode(shortCodeFrom(randomBytes(32)));

/** How a shown code is looked up; keyed, so that the table alone opens nothing. */
export const handoverCodeHash = (sealer: Sealer, shown: string): string =>
  sealer.fingerprint(`handover-code:${normaliseShortCode(shown)}`);
