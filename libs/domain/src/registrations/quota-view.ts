/**
 * A quota as it was counted under its lock, in seats. `shared` (the bus) is used by every
 * registration in addition to its place; `reserved-reduced` is for reduced fees up to the local
 * date `reservedUntil` (inside; null = always), afterwards for all. `taken` includes holds and
 * open offers, and may exceed `capacity` after a capacity was lowered.
 */
export interface QuotaView {
  id: string;
  kind: 'general' | 'reserved-reduced' | 'shared';
  capacity: number;
  taken: number;
  reservedUntil: string | null;
}

/** Seats free in a quota; an overbooked one has none. */
export function freeSeats(quota: QuotaView): number {
  return Math.max(0, quota.capacity - quota.taken);
}

/** Seats promised above the capacity. */
export function overbookedSeats(quota: QuotaView): number {
  return Math.max(0, quota.taken - quota.capacity);
}

/** Is the quota kept for reduced fees on this local date? */
export function isReserved(quota: QuotaView, today: string): boolean {
  return (
    quota.kind === 'reserved-reduced' &&
    (quota.reservedUntil === null || today <= quota.reservedUntil)
  );
}
