import type { TaskView, Today } from '@dabei/contracts';
import { Clock, Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

const openTasks = `
  select t.id, t.kind, to_json(t.created_at)#>>'{}' as "createdAt", to_json(t.due_at)#>>'{}' as "dueAt",
    c.first_name || ' ' || c.last_name as "childName",
    case when g.id is not null then g.first_name || ' ' || g.last_name end as "guardianName", g.phone,
    e.id as "eventId", e.title as "eventTitle", t.place_offer_id as "offerId", to_json(t.attempts) as attempts,
    t.subject
  from task t
    left join registration r on r.id = t.registration_id
    left join child c on c.id = r.child_id
    left join event e on e.id = r.event_id
    left join lateral (select * from guardian g where g.household_id = t.household_id order by g.id limit 1) g on true
  where t.done_at is null
  order by t.due_at nulls last, t.created_at limit 200`;

const fillOfEvents = `
  select e.id, e.slug, e.title, e.status, e.registration, o.name as organiser,
    (select to_json(min(s.starts_at))#>>'{}' from session s where s.event_id = e.id) as "firstStartsAt",
    (select to_json(max(s.ends_at))#>>'{}' from session s where s.event_id = e.id) as "lastEndsAt",
    q.capacity, q.taken, coalesce(r.held, 0) as held, coalesce(r.offered, 0) as offered,
    coalesce(r.waiting, 0) as waiting, greatest(0, q.taken - q.capacity) as overbooked,
    greatest(0, coalesce(e.minimum_places, 0) - coalesce(r.seats, 0)) as "missingForMinimum"
  from event e
    join organisation o on o.id = e.organisation_id
    join lateral (
      select coalesce(sum(k.capacity), 0)::int as capacity, coalesce(sum(seats_taken(k.id)), 0)::int as taken
      from quota k join event_quota eq on eq.quota_id = k.id
      where eq.event_id = e.id and k.kind <> 'shared') q on true
    left join lateral (
      select count(*) filter (where r.state = 'held')::int as held,
        count(*) filter (where r.state in ('waiting', 'queued'))::int as waiting,
        coalesce(sum(r.seats) filter (where r.occupies), 0)::int as seats,
        (select count(*)::int from place_offer p where p.event_id = e.id and p.state = 'open') as offered
      from registration r where r.event_id = e.id) r on true
  where e.status = 'published' and e.registration = 'with-us'
    and (select min(s.starts_at) from session s where s.event_id = e.id) > ?`;

type FillRow = Today['belowMinimum'][number];

/** What needs the office today. */
@Injectable()
export class TodayQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async today(): Promise<Today> {
    const now = await this.clock.now();
    const [tasks, fill, counts] = await Promise.all([
      this.database.rows<TaskView>(openTasks),
      this.database.rows<FillRow>(fillOfEvents, [now]),
      this.database.row<{ unconfirmed: number; offers: number; failed: number }>(
        `select (select count(*)::int from registration where state in ('held', 'queued')) as unconfirmed,
           (select count(*)::int from place_offer where state = 'open') as offers,
           (select count(*)::int from mail where state = 'failed') as failed`,
      ),
    ]);
    const belowMinimum = fill.filter(({ missingForMinimum }) => missingForMinimum > 0);
    return {
      tasks,
      belowMinimum,
      counts: {
        unconfirmed: counts?.unconfirmed ?? 0,
        openOffers: counts?.offers ?? 0,
        belowMinimum: belowMinimum.length,
        failedMails: counts?.failed ?? 0,
        overbooked: fill.filter(({ overbooked }) => overbooked > 0).length,
      },
    };
  }
}
