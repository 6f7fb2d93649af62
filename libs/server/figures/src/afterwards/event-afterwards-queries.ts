import type { EventAfterwards } from '@dabei/contracts';
import { localDateOf, organiserLinkUntil } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  secretHash,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';

type Row = Omit<EventAfterwards, 'state'> & { endsAt: string | null };

/** Who was there, as the desk knows it: ticked children, or the count of an open event. */
const present = `
  coalesce(
    (select nullif(count(*), 0)::int from registration r where r.event_id = e.id and r.state = 'attended'),
    (select max(t.children) from tally t where t.event_id = e.id))`;

/** The two questions about one event and what was said; by link, at the own desk, at the office. */
@Injectable()
export class EventAfterwardsQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async of(eventId: string): Promise<EventAfterwards> {
    const row = await this.database.row<Row>(
      `select e.title, to_json(l.ends_at)#>>'{}' as "endsAt", (l.ends_at at time zone ?)::date::text as day,
         ${present} as present, a.came, a.again, to_json(a.answered_at)#>>'{}' as "answeredAt"
       from event e join campaign k on k.id = e.campaign_id
         left join organiser_answer a on a.event_id = e.id
         left join lateral (select max(s.ends_at) as ends_at from session s where s.event_id = e.id) l on true
       where e.id = ? and k.phase <> 'erased'`,
      [this.config.townZone, eventId],
    );
    if (row === null) throw notFound();
    const { endsAt, ...seen } = row;
    const over = endsAt !== null && new Date(endsAt) <= (await this.clock.now());
    return { ...seen, state: over ? 'open' : 'not-yet' };
  }

  /** The event, if it is one of the caller's own organisation and no draft the office began by itself. */
  async own(eventId: string, { organisationIds }: StaffCaller): Promise<string> {
    const event = await this.database.row<{ id: string }>(
      `select e.id from event e where e.id = ? and e.organisation_id = any(?::uuid[])
         and (e.review is not null or e.entered_for or e.status <> 'draft')`,
      [eventId, `{${organisationIds.join(',')}}`],
    );
    if (event === null) throw notFound();
    return event.id;
  }

  /** The event a mailed link stands for. */
  async linked(token: string): Promise<string> {
    const link = await this.database.row<{ event_id: string; asked_at: string }>(
      'select event_id, asked_at::text from organiser_answer where token_hash = ?',
      [secretHash(token)],
    );
    if (link === null) throw notFound();
    const zone = this.config.townZone;
    const today = localDateOf(await this.clock.now(), zone);
    if (today > organiserLinkUntil(new Date(link.asked_at), zone))
      throw new DomainError('link-expired');
    return link.event_id;
  }
}
