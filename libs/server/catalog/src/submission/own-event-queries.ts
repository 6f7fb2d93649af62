import type { OwnEvent, OwnEventRow, OwnEvents } from '@dabei/contracts';
import { localDateOf, mayOrganiserEdit, mayOrganiserWithdraw } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  notFound,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { loadEventInput } from '../editor/load-event-input';
import { EntryCampaignQueries } from './entry-campaign-queries';
import { idsOf, visibleToOrganiser } from './own-event';
import { ownInputOf } from './own-input';

type StoredRow = Omit<OwnEventRow, 'may' | 'mayWithdraw'> & {
  entryFrom: string | null;
  entryUntil: string | null;
};

const ownRows = (condition: string): string => `
  select e.id, e.title, c.title as "campaignTitle", o.name as organisation, e.status, e.review,
    e.review_comment as comment, e.registration, e.version, c.entry_from::text as "entryFrom",
    c.entry_until::text as "entryUntil",
    (select to_json(min(s.starts_at))#>>'{}' from session s where s.event_id = e.id) as "firstStartsAt",
    (select to_json(max(s.ends_at))#>>'{}' from session s where s.event_id = e.id) as "lastEndsAt",
    (select coalesce(sum(q.capacity), 0)::int from event_quota eq join quota q on q.id = eq.quota_id
       where eq.event_id = e.id and q.kind <> 'shared') as capacity,
    (select coalesce(sum(r.seats), 0)::int from registration r where r.event_id = e.id and r.occupies) as taken,
    (select count(*)::int from registration r
       where r.event_id = e.id and r.state in ('waiting', 'queued')) as waiting,
    exists (select 1 from cancel_request k where k.event_id = e.id and k.done_at is null) as "cancelAsked"
  from event e join campaign c on c.id = e.campaign_id join organisation o on o.id = e.organisation_id
  where e.organisation_id = any(?::uuid[]) and c.phase <> 'erased' and ${visibleToOrganiser} and ${condition}
  order by c.starts_on desc, "firstStartsAt" nulls first, e.title collate "de-x-icu", e.id
  limit 500`;

/** An organisation's own events, and nobody else's. */
@Injectable()
export class OwnEventQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entries: EntryCampaignQueries,
  ) {}

  async all(staff: StaffCaller): Promise<OwnEvents> {
    const today = await this.today();
    const [rows, organisations, campaigns] = await Promise.all([
      this.database.rows<StoredRow>(ownRows('true'), [idsOf(staff)]),
      this.database.rows<{ id: string; name: string }>(
        'select id, name from organisation where id = any(?::uuid[]) order by name collate "de-x-icu", id',
        [idsOf(staff)],
      ),
      this.entries.asked(today),
    ]);
    return { campaigns, organisations, events: rows.map((row) => seen(row, today)) };
  }

  async one(eventId: string, staff: StaffCaller): Promise<OwnEvent> {
    const row = await this.database.row<StoredRow>(ownRows('e.id = ?'), [idsOf(staff), eventId]);
    if (row === null) throw notFound();
    const { input } = await this.database.transact((em) =>
      loadEventInput(em, eventId, this.config.townZone),
    );
    return { ...seen(row, await this.today()), event: ownInputOf(input) };
  }

  private async today(): Promise<string> {
    return localDateOf(await this.clock.now(), this.config.townZone);
  }
}

function seen({ entryFrom, entryUntil, ...row }: StoredRow, today: string): OwnEventRow {
  const facts = { status: row.status, review: row.review, entryFrom, entryUntil };
  return {
    ...row,
    may: mayOrganiserEdit(facts, today),
    mayWithdraw: row.review === 'submitted' && mayOrganiserWithdraw(facts, today) === 'yes',
  };
}
