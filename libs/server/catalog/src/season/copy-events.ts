import { rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidArray } from './uuid-array';

/** What an event says about itself and keeps in another season. */
const kept = `
  organisation_id, slug, title, summary, description, topic, registration, organiser_phone,
  organiser_link, audience, age_by, age_min, age_max, minimum_places, price_cents,
  price_sibling_cents, price_reduced_cents, price_note, place, place_address, meeting_point, bring,
  responsible, accessible, accessibility_note, swim_level_needed, asks, custody, abroad_documents,
  allergens, cancellation_terms, assumed`;

/** The copy's id by the id of its original. */
export type CopiedIds = ReadonlyMap<string, string>;

export interface EventsToCopy {
  /** Ids of the campaigns. */
  from: string;
  to: string;
  without: readonly string[];
  /** How much later every date is. */
  days: number;
  now: Date;
}

/** Copies events with their questions as drafts; those of one series are one series again. */
export async function copyEvents(
  em: EntityManager,
  { from, to, without, days, now }: EventsToCopy,
): Promise<CopiedIds> {
  const originals = await rowsIn<{ id: string; series_id: string | null }>(
    em,
    'select id, series_id from event where campaign_id = ? and id <> all(?::uuid[]) order by id',
    [from, uuidArray(without)],
  );
  const ids = new Map(originals.map(({ id }) => [id, uuidv7()]));
  const series = new Map(
    originals.flatMap(({ series_id: id }) => (id === null ? [] : [[id, uuidv7()] as const])),
  );
  await rowsIn(
    em,
    `insert into event (id, campaign_id, copied_from, series_id, status, minimum_decided_on,
       residents_first_until, created_at, updated_at, ${kept})
     select copy.id, ?, event.id, series.id, 'draft', minimum_decided_on + ?::int,
       residents_first_until + ?::int, ?, ?, ${kept}
     from event join unnest(?::uuid[], ?::uuid[]) as copy (original, id) on copy.original = event.id
     left join unnest(?::uuid[], ?::uuid[]) as series (original, id) on series.original = event.series_id`,
    [to, days, days, now, now, ...pairs(ids), ...pairs(series)],
  );
  await rowsIn(
    em,
    `insert into question (event_id, position, kind, label, choices, required)
     select copy.id, q.position, q.kind, q.label, q.choices, q.required
     from question q join unnest(?::uuid[], ?::uuid[]) as copy (original, id) on copy.original = q.event_id`,
    pairs(ids),
  );
  return ids;
}

/** Old and new ids as two arrays of a query. */
export function pairs(ids: CopiedIds): [string, string] {
  return [uuidArray([...ids.keys()]), uuidArray([...ids.values()])];
}
