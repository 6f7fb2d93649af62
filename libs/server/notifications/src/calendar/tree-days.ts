import { instantAt, minutesAfter } from '@dabei/domain';
import type { Database } from '@dabei/server/platform';
import type { CalendarEntry } from './calendar-entry';

/** A wish tree with the days of its settings, 'YYYY-MM-DD'. */
export interface DatedTree {
  id: string;
  title: string;
  version: number;
  createdOn: string;
  hangOn: string | null;
  collectUntil: string;
  giftsUntil: string;
  handoverFrom: string;
  handoverUntil: string;
  eraseOn: string;
  giftPlace: string;
  giftHours: string;
  handoverPlace: string;
}

export const datedTreeColumns = `k.id, k.title, k.version, k.created_on::text as "createdOn",
  k.hang_on::text as "hangOn", k.collect_until::text as "collectUntil", k.gifts_until::text as "giftsUntil",
  k.handover_from::text as "handoverFrom", k.handover_until::text as "handoverUntil",
  k.erase_on::text as "eraseOn", k.gift_place as "giftPlace", k.gift_hours as "giftHours",
  k.handover_place as "handoverPlace"`;

export interface TourDay {
  id: string;
  day: string;
  hours: string;
  cancelled: boolean;
  sequence: number;
}

/** Days parcels are fetched; those that were called off as well, for calendars that have them. */
export const toursOf = (database: Database, campaignId: string): Promise<TourDay[]> =>
  database.rows<TourDay>(
    `select id, on_day::text as day, hours, cancelled, sequence from tree_tour
     where campaign_id = ? order by on_day limit 200`,
    [campaignId],
  );

interface Day {
  uid: string;
  from: string;
  /** The last day; the same where there is only one. */
  until?: string;
  summary: string;
  description?: string;
  place?: string;
  cancelled?: boolean;
  sequence?: number;
}

/** Whole days of a tree as a calendar shows them; nothing of a wish or a person is known here. */
export function wholeDay(tree: DatedTree, zone: string, day: Day): CalendarEntry {
  const { uid, from, until = from, summary, description = '', place = '' } = day;
  const lastDay = instantAt(until, '00:00', zone);
  return {
    ...{ uid, summary, description, place, url: '' },
    startsAt: instantAt(from, '00:00', zone),
    endsAt: minutesAfter(lastDay, 24 * 60 - 61),
    allDay: true,
    sequence: day.sequence ?? tree.version,
    changedAt: instantAt(tree.createdOn, '00:00', zone),
    status: day.cancelled === true ? 'cancelled' : 'confirmed',
  };
}
