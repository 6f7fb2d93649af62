import type { EventPlaces } from './places-queries';

/** How many are still missing until the event takes place; the bus has no places of its own. */
export function missingForMinimum({ minimumPlaces, quotas }: EventPlaces): number {
  const taken = quotas
    .filter(({ kind }) => kind !== 'shared')
    .reduce((sum, quota) => sum + quota.taken, 0);
  return Math.max(0, (minimumPlaces ?? 0) - taken);
}
