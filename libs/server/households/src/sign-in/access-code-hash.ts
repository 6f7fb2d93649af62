import { normaliseAccessCode } from '@dabei/domain';
import type { Sealer } from '@dabei/server/platform';

/** How an access code is kept and looked up: keyed, so that the table alone opens nothing. */
export function accessCodeHash(sealer: Sealer, code: string): string {
  return sealer.fingerprint(`access-code:${normaliseAccessCode(code)}`);
}
