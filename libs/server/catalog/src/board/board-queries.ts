import type { BoardEvent, PlanningBoard } from '@dabei/contracts';
import { boardColumnOf } from '@dabei/domain';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { PlacesQueries } from '../places/places-queries';
import { CampaignQueries } from '../programme/campaign-queries';
import { clashViews } from '../season/clash-views';

type BoardRow = Omit<BoardEvent, 'column' | 'companions' | 'capacity' | 'taken' | 'waiting'> & {
  review: string | null;
  taken: number;
  companions: { id: string; name: string }[];
};

const boardQuery = `
  select e.id, e.title, o.name as organiser, e.place, e.topic, e.status, e.registration, e.review,
    coalesce((select json_agg(json_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
      'allDay', s.all_day) order by s.starts_at, s.id) from session s where s.event_id = e.id), '[]') as sessions,
    coalesce((select json_agg(json_build_object('id', c.account_id, 'name', st.name) order by c.id)
      from companion c join staff st on st.account_id = c.account_id where c.event_id = e.id), '[]') as companions,
    coalesce((select sum(r.seats)::int from registration r
      where r.event_id = e.id and r.occupies and r.state <> 'held'), 0) as taken
  from event e join organisation o on o.id = e.organisation_id
  where e.campaign_id = ? order by e.title collate "de-x-icu", e.id`;

/** The whole season at a glance. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignQueries,
    private readonly places: PlacesQueries,
  ) {}

  async board(name: string): Promise<PlanningBoard> {
    const { id, slug, title, phase, startsOn, endsOn } = await this.campaigns.anyNamed(name);
    const [rows, places] = await Promise.all([
      this.database.rows<BoardRow>(boardQuery, [id]),
      this.places.ofCampaign(id),
    ]);
    const events = rows.map(({ review, companions, ...row }) => {
      const counted = places.get(row.id);
      const own = counted?.quotas.filter(({ kind }) => kind !== 'shared') ?? [];
      return {
        ...row,
        column: boardColumnOf(row.status, review),
        companions: companions.length,
        capacity: own.reduce((sum, { capacity }) => sum + capacity, 0),
        waiting: counted?.waiting ?? 0,
      };
    });
    return {
      campaign: { slug, title, phase, startsOn, endsOn },
      events: events.sort((a, b) => firstOf(a).localeCompare(firstOf(b))),
      // what was called off needs no hall any more
      clashes: clashViews(rows.filter(({ status }) => status !== 'cancelled')),
    };
  }
}

const firstOf = ({ sessions }: Pick<BoardEvent, 'sessions'>): string =>
  sessions[0] === undefined ? '' : new Date(sessions[0].startsAt).toISOString();
