import { isReserved, overbookedSeats, freeSeats, type QuotaView } from './quota-view';
import { roomOf } from './room';

/** Seats as the public sees them; `overbooked` is how many too many there are. */
export interface FreePlaces {
  free: number;
  capacity: number;
  taken: number;
  overbooked: number;
}

const sumOf = (quotas: readonly QuotaView[], seats: (quota: QuotaView) => number): number =>
  quotas.reduce((sum, quota) => sum + seats(quota), 0);

/**
 * The free places that may be shown. Reserved places stay invisible until they are released
 * (product rule 7), and while somebody waits a freed place is free for nobody else (rule 2).
 */
export function freePlaces(
  quotas: readonly QuotaView[],
  today: string,
  someoneWaits: boolean,
): FreePlaces {
  const shared = quotas.filter(({ kind }) => kind === 'shared');
  const visible = quotas.filter((quota) => quota.kind !== 'shared' && !isReserved(quota, today));
  return {
    free: someoneWaits ? 0 : Math.min(sumOf(visible, freeSeats), roomOf(quotas, today).inAll),
    capacity: sumOf(visible, ({ capacity }) => capacity),
    taken: sumOf(visible, ({ taken }) => taken),
    overbooked: Math.max(sumOf(visible, overbookedSeats), ...shared.map(overbookedSeats)),
  };
}
