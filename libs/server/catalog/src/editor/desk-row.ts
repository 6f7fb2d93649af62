import type { DeskEventRow } from '@dabei/contracts';
import { overbookedSeats, type QuotaView } from '@dabei/domain';
import { missingForMinimum } from '../places/missing-for-minimum';
import type { EventPlaces } from '../places/places-queries';

/** An event with its seats by state: `taken` have the place, `held` wait for the code, `offered` for an answer. */
export type DeskCounts = Pick<
  DeskEventRow,
  | 'id'
  | 'slug'
  | 'title'
  | 'status'
  | 'registration'
  | 'organiser'
  | 'firstStartsAt'
  | 'lastEndsAt'
  | 'taken'
  | 'held'
  | 'offered'
>;

const sumOf = (quotas: readonly QuotaView[], seats: (quota: QuotaView) => number): number =>
  quotas.reduce((sum, quota) => sum + seats(quota), 0);

/** Staff see all places, the reserved ones too. */
export function deskRow(counts: DeskCounts, places: EventPlaces): DeskEventRow {
  const own = places.quotas.filter(({ kind }) => kind !== 'shared');
  const shared = places.quotas.filter(({ kind }) => kind === 'shared');
  return {
    ...counts,
    capacity: sumOf(own, ({ capacity }) => capacity),
    waiting: places.waiting,
    overbooked: Math.max(sumOf(own, overbookedSeats), ...shared.map(overbookedSeats)),
    missingForMinimum: counts.status === 'published' ? missingForMinimum(places) : 0,
  };
}
