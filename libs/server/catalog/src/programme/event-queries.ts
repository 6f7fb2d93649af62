import type { EventDetail } from '@dabei/contracts';
import { localDateOf } from '@dabei/domain';
import { CONFIG, Clock, Database, notFound, type Config } from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { availabilityOf } from '../places/availability-of';
import { PlacesQueries } from '../places/places-queries';
import { cardColumns, hasPlaces } from './event-card';

const detailQuery = `
  select ${cardColumns},
    coalesce((select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
      'allDay', s.all_day) order by s.starts_at, s.id) from session s where s.event_id = e.id), '[]') as sessions,
    json_build_object('slug', c.slug, 'title', c.title, 'statisticsAsked', c.statistics_asked) as campaign, e.description,
    e.place_address as "placeAddress", e.meeting_point as "meetingPoint", e.bring, e.responsible,
    e.accessibility_note as "accessibilityNote", e.swim_level_needed as "swimLevelNeeded",
    to_json(e.asks) as asks, e.custody, to_json(e.abroad_documents) as "abroadDocuments",
    to_json(e.allergens) as allergens, e.cancellation_terms as "cancellationTerms",
    e.organiser_phone as "organiserPhone", e.organiser_link as "organiserLink",
    e.residents_first_until::text as "residentsFirstUntil",
    coalesce((select json_agg(json_build_object('id', q.id, 'kind', q.kind, 'label', q.label,
      'choices', q.choices, 'required', q.required) order by q.position, q.id)
      from question q where q.event_id = e.id), '[]') as questions
  from event e join campaign c on c.id = e.campaign_id join organisation o on o.id = e.organisation_id
  where c.slug = ? and e.slug = ? and e.status <> 'draft' and c.phase <> 'draft'`;

@Injectable()
export class EventQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly places: PlacesQueries,
  ) {}

  /** Everything a parent asks about one event; a draft does not exist, a cancelled one says so. */
  async detail(campaign: string, slug: string): Promise<EventDetail> {
    const row = await this.database.row<Omit<EventDetail, 'availability'>>(detailQuery, [
      campaign,
      slug,
    ]);
    if (row === null) throw notFound();
    const places = hasPlaces(row) ? await this.places.ofEvent(row.id) : undefined;
    const today = localDateOf(await this.clock.now(), this.config.townZone);
    return { ...row, availability: places ? availabilityOf(places, today) : null };
  }
}
