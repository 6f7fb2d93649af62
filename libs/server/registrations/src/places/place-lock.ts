import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

export interface PlacesToLock {
  householdIds?: readonly string[];
  childIds?: readonly string[];
  eventIds: readonly string[];
}

const uuidArray = (ids: readonly string[]): string => `{${[...new Set(ids)].sort().join(',')}}`;

/**
 * Locks households, children, quotas — in this order, each sorted — as statements of their own, before anything
 * is counted. Counting in the locking statement would see the world of its own snapshot and overbook. Every
 * change of a registration's state holds the locks of its event's quotas.
 */
@Injectable()
export class PlaceLock {
  async take(em: EntityManager, places: PlacesToLock): Promise<void> {
    if (places.householdIds !== undefined && places.householdIds.length > 0) {
      await rowsIn(
        em,
        'select id from household where id = any(?::uuid[]) order by id for no key update',
        [uuidArray(places.householdIds)],
      );
    }
    if (places.childIds !== undefined && places.childIds.length > 0) {
      await rowsIn(
        em,
        'select id from child where id = any(?::uuid[]) order by id for no key update',
        [uuidArray(places.childIds)],
      );
    }
    await rowsIn(
      em,
      `select id from quota where id in (select quota_id from event_quota where event_id = any(?::uuid[]))
       order by id for no key update`,
      [uuidArray(places.eventIds)],
    );
  }
}
