import type { EventCard } from '@dabei/contracts';

/** The columns of a card: a positive list, nothing else leaves for the public (product rule 8). */
export const cardColumns = `
  e.id, e.slug, e.title, e.summary, e.topic, json_build_object('id', o.id, 'name', o.name) as organiser, e.place,
  json_build_object('by', e.age_by, 'min', e.age_min, 'max', e.age_max) as age, e.audience, e.registration,
  json_build_object('cents', e.price_cents, 'siblingCents', e.price_sibling_cents,
    'reducedCents', e.price_reduced_cents, 'note', e.price_note) as price,
  e.accessible, e.status = 'cancelled' as cancelled, e.series_id as "seriesId",
  e.minimum_decided_on::text as "minimumDecidedOn"`;

/** The sessions of many events, grouped: `first_start`, `sessions`. */
export const sessionsOf = (events: string): string => `
  select s.event_id, min(s.starts_at) as first_start, json_agg(json_build_object('id', s.id,
    'startsAt', s.starts_at, 'endsAt', s.ends_at, 'allDay', s.all_day) order by s.starts_at, s.id) as sessions
  from session s where s.event_id in (${events}) group by s.event_id`;

export type CardRow = Omit<EventCard, 'availability'>;

/** Whether families take places here at all. */
export function hasPlaces({ registration, cancelled }: CardRow): boolean {
  return registration === 'with-us' && !cancelled;
}
