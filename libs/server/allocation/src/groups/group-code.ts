import { formatShortCode, normaliseShortCode, shortCodeFrom } from '@dabei/domain';
import type { Sealer } from '@dabei/server/platform';

/** What the other family types; made again whenever it is shown, kept only as a hash. Another round, another code. */
export function groupCode(sealer: Sealer, groupId: string, round: number): string {
  const about = round === 0 ? groupId : `${groupId}:${String(round)}`;
  const bytes = Buffer.from(sealer.fingerprint(`wish-group:${about}`), 'hex');
  return formatShortCode(shortCodeFrom(bytes));
}

/** How a typed code is looked up; keyed, so that the table alone opens nothing. */
export function groupCodeHash(sealer: Sealer, typed: string): string {
  return sealer.fingerprint(`wish-group-code:${normaliseShortCode(typed)}`);
}
