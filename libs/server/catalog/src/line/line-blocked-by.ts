import type { DeskEvent } from '@dabei/contracts';
import { isQuiet, localDateOf, nextOffers, type QuotaView, type WaitingEntry } from '@dabei/domain';

export interface LineSituation {
  now: Date;
  zone: string;
  firstStart: Date | null;
  quotas: readonly QuotaView[];
  line: readonly WaitingEntry[];
}

/** Why nobody on the waiting list is being served right now; `none` when nobody waits or an offer is due. */
export function lineBlockedBy(situation: LineSituation): DeskEvent['lineBlockedBy'] {
  const { now, zone, firstStart, quotas, line } = situation;
  if (line.length === 0) return 'none';
  if (firstStart !== null && firstStart <= now) return 'event-started';
  const next = nextOffers({ today: localDateOf(now, zone), now, quotas, line });
  if (next.offers.length === 0) return next.blocked;
  return isQuiet(now, zone) ? 'quiet-hours' : 'none';
}
