import type { QuotaView } from '../registrations/quota-view';

/** Ten general places, none taken. */
export function aQuota(changes: Partial<QuotaView> = {}): QuotaView {
  return {
    id: 'general',
    kind: 'general',
    capacity: 10,
    taken: 0,
    reservedUntil: null,
    ...changes,
  };
}

/** General places of which so many are free. */
export function freeOf(free: number, changes: Partial<QuotaView> = {}): QuotaView {
  return aQuota({ capacity: 10, taken: 10 - free, ...changes });
}

/** Places kept for reduced fees up to 30 June. */
export function reservedFree(free: number, changes: Partial<QuotaView> = {}): QuotaView {
  return freeOf(free, {
    id: 'reserved',
    kind: 'reserved-reduced',
    reservedUntil: '2027-06-30',
    ...changes,
  });
}

/** A bus that everybody of this event rides. */
export function busWithFree(free: number, changes: Partial<QuotaView> = {}): QuotaView {
  return freeOf(free, { id: 'bus', kind: 'shared', ...changes });
}
