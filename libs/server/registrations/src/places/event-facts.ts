import type { Asked } from '@dabei/contracts';
import type { PolicyCampaign, PolicyEvent, QuotaView } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Everything the rules need to know of one event, counted at this moment. */
export interface EventFacts {
  id: string;
  campaignId: string;
  title: string;
  campaign: PolicyCampaign;
  policy: PolicyEvent;
  asked: Asked;
  audience: 'child-alone' | 'child-with-adult' | 'family';
  price: { priceCents: number; siblingCents: number | null; reducedCents: number | null };
  quotas: QuotaView[];
  /** The same, less the seats of the bus that those who wait at its other events come first for. */
  quotasForNewcomers: QuotaView[];
  /** Registrations in line, code typed or not. */
  waiting: number;
}

interface FactsRow {
  id: string;
  campaign_id: string;
  title: string;
  phase: PolicyCampaign['phase'];
  opens_at: string | null;
  closes_at: string | null;
  campaign_residents_until: string | null;
  max_events_per_child: number | null;
  max_new_per_child_per_day: number | null;
  max_new_for_days: number;
  min_minutes_between: number;
  series_id: string | null;
  status: PolicyEvent['status'];
  registration: PolicyEvent['registration'];
  age_by: 'first-day' | 'birth-year';
  age_min: number | null;
  age_max: number | null;
  residents_first_until: string | null;
  swim_level_needed: PolicyEvent['swimLevelNeeded'];
  asks: string[];
  custody: 'one' | 'both';
  audience: EventFacts['audience'];
  price_cents: number;
  price_sibling_cents: number | null;
  price_reduced_cents: number | null;
  sessions: { startsAt: string; endsAt: string }[];
  questions: { id: string; kind: string; required: boolean; choices: string[] }[];
  quotas: (QuotaView & { kept: number })[];
  waiting: number;
}

const factsQuery = `
  select e.id, e.campaign_id, e.title, c.phase, to_json(c.opens_at)#>>'{}' as opens_at,
    to_json(c.closes_at)#>>'{}' as closes_at, c.residents_first_until::text as campaign_residents_until,
    c.max_events_per_child, c.max_new_per_child_per_day, c.max_new_for_days, c.min_minutes_between,
    e.series_id, e.status, e.registration, e.age_by, e.age_min, e.age_max, e.residents_first_until::text as residents_first_until, e.swim_level_needed,
    to_json(e.asks) as asks, e.custody, e.audience, e.price_cents, e.price_sibling_cents, e.price_reduced_cents,
    (select coalesce(json_agg(json_build_object('startsAt', s.starts_at, 'endsAt', s.ends_at)
       order by s.starts_at), '[]') from session s where s.event_id = e.id) as sessions,
    (select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'required', q.required,
       'choices', q.choices) order by q.position), '[]') from question q where q.event_id = e.id) as questions,
    (select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'capacity', q.capacity,
       'taken', seats_taken(q.id), 'kept', case when q.kind = 'shared' then seats_kept(q.id, e.id) else 0 end,
       'reservedUntil', q.reserved_until) order by q.id), '[]')
       from quota q join event_quota eq on eq.quota_id = q.id where eq.event_id = e.id) as quotas,
    (select count(*)::int from registration r
       where r.event_id = e.id and r.state in ('waiting', 'queued')) as waiting
  from event e join campaign c on c.id = e.campaign_id
  where e.id = any(?::uuid[])`;

/** Loads and counts. Under `PlaceLock` the counts stay true until the transaction ends. */
export async function loadEventFacts(
  em: EntityManager,
  eventIds: readonly string[],
): Promise<Map<string, EventFacts>> {
  const rows = await rowsIn<FactsRow>(em, factsQuery, [`{${eventIds.join(',')}}`]);
  return new Map(rows.map((row) => [row.id, toFacts(row)]));
}

function toFacts(row: FactsRow): EventFacts {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    title: row.title,
    campaign: {
      phase: row.phase,
      opensAt: instant(row.opens_at),
      closesAt: instant(row.closes_at),
      residentsFirstUntil: row.campaign_residents_until,
      maxEventsPerChild: row.max_events_per_child,
      newPerDay: dayLimitOf(row),
      minMinutesBetween: row.min_minutes_between,
    },
    policy: {
      id: row.id,
      seriesId: row.series_id,
      status: row.status,
      registration: row.registration,
      ageRule: { by: row.age_by, min: row.age_min, max: row.age_max },
      residentsFirstUntil: row.residents_first_until,
      sessions: row.sessions.map(({ startsAt, endsAt }) => ({
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
      swimLevelNeeded: row.swim_level_needed,
    },
    asked: { asks: row.asks, custody: row.custody, questions: row.questions },
    audience: row.audience,
    price: {
      priceCents: row.price_cents,
      siblingCents: row.price_sibling_cents,
      reducedCents: row.price_reduced_cents,
    },
    quotas: row.quotas,
    quotasForNewcomers: row.quotas.map((quota) => ({ ...quota, taken: quota.taken + quota.kept })),
    waiting: row.waiting,
  };
}

function dayLimitOf(row: FactsRow): PolicyCampaign['newPerDay'] {
  const { max_new_per_child_per_day: most, max_new_for_days: days } = row;
  return most === null ? null : { most, days };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
