import type { Availability } from '@dabei/contracts';
import { freePlaces } from '@dabei/domain';
import { missingForMinimum } from './missing-for-minimum';
import type { EventPlaces } from './places-queries';

/** Places as the public may see them on this local date: neither reserved ones nor one that is being offered. */
export function availabilityOf(places: EventPlaces, today: string): Availability {
  const quotas = places.quotas.map((quota) => ({ ...quota, taken: quota.taken + quota.kept }));
  const { free, capacity } = freePlaces(quotas, today, places.waiting > 0);
  return {
    eventId: places.eventId,
    capacity,
    free,
    waiting: places.waiting,
    missingForMinimum: missingForMinimum(places),
  };
}
