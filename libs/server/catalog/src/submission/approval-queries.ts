import type { Approvals } from '@dabei/contracts';
import { Database } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

const spanOf = `
  (select to_json(min(s.starts_at))#>>'{}' from session s where s.event_id = e.id) as "firstStartsAt",
  (select to_json(max(s.ends_at))#>>'{}' from session s where s.event_id = e.id) as "lastEndsAt"`;

const submitted = `
  select e.id, e.title, o.name as organisation, c.title as "campaignTitle", e.version,
    to_json(e.submitted_at)#>>'{}' as "submittedAt", coalesce(last.number, 0) > 1 as again,
    e.entered_for as "enteredFor", last.note, ${spanOf}
  from event e join organisation o on o.id = e.organisation_id join campaign c on c.id = e.campaign_id
    left join lateral (select number, note from event_submission n where n.event_id = e.id
      order by number desc limit 1) last on true
  where e.review = 'submitted' and e.status = 'draft'
  order by e.submitted_at, e.id limit 500`;

const cancelRequests = `
  select k.id, e.id as "eventId", e.title, o.name as organisation, k.reason,
    to_json(k.created_at)#>>'{}' as "createdAt", e.status = 'cancelled' as cancelled
  from cancel_request k join event e on e.id = k.event_id join organisation o on o.id = e.organisation_id
  where k.done_at is null order by k.created_at, k.id limit 200`;

@Injectable()
export class ApprovalQueries {
  constructor(private readonly database: Database) {}

  /** What organisers wait for, the longest first. */
  async open(): Promise<Approvals> {
    const [events, requests] = await Promise.all([
      this.database.rows<Approvals['submitted'][number]>(submitted),
      this.database.rows<Approvals['cancelRequests'][number]>(cancelRequests),
    ]);
    return { submitted: events, cancelRequests: requests };
  }
}
