import type { PublicBoothCall } from '@dabei/contracts';

export type CallDoor = 'called-off' | 'open' | 'not-yet' | 'closed';

/** Are applications taken now? */
export function callDoor(
  call: Pick<PublicBoothCall, 'calledOffWords' | 'open' | 'callOpensAt'>,
  now: number,
): CallDoor {
  if (call.calledOffWords !== null) return 'called-off';
  if (call.open) return 'open';
  return now < Date.parse(call.callOpensAt) ? 'not-yet' : 'closed';
}
