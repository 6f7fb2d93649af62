import { freeSeats, isReserved } from '@dabei/domain';
import type { DrawQuota } from './load-quotas';

export interface DrawRoom {
  capacity: number;
  /** Of them for the reduced fee only. */
  reserved: number;
}

/**
 * What the draw may give at one event from its own quotas. An overbooked quota is made good by the others before
 * anything is given, and whoever already waits comes first (product rule 2).
 */
export function drawRoom(quotas: readonly DrawQuota[], waiting: number, today: string): DrawRoom {
  const places = quotas.filter(({ kind }) => kind !== 'shared');
  const free = places.reduce((sum, quota) => sum + freeSeats(quota), 0);
  const whole = places.reduce((sum, { capacity, taken }) => sum + capacity - taken, 0);
  const capacity = Math.max(0, Math.min(free, whole) - waiting);
  const reserved = places
    .filter((quota) => isReserved(quota, today))
    .reduce((sum, quota) => sum + freeSeats(quota), 0);
  return { capacity, reserved: Math.min(capacity, reserved) };
}

/** A capacity several events count on: the bus, or a quota that belongs to more than one of them. */
export const isShared = ({ kind, eventIds }: DrawQuota): boolean =>
  kind === 'shared' || eventIds.length > 1;
