import { Audit, Clock, Database, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { loosenSmileys } from './loosen-smileys';
import { eraseWishes, hasWishes } from './erase-wishes';

/** Who took part outlives the names: as a number per event, on its first day. */
const keepCounts = `
  insert into tally (event_id, day, children, adults, first_time)
  select r.event_id, (min(times.starts_at) at time zone ?)::date, count(*), sum(r.adults), 0
  from registration r join event e on e.id = r.event_id
    join lateral (select min(s.starts_at) as starts_at from session s where s.event_id = e.id) times
      on times.starts_at is not null
  where e.campaign_id = ? and r.state in ('confirmed', 'attended')
  group by r.event_id on conflict do nothing`;

interface Receipt {
  id: string;
  receipt_number: string;
  amount_cents: number;
  paid_on: string | null;
}

/**
 * A campaign in phase *erased* loses its registrations with everything that hangs on them. Counts stay, and of
 * what was paid the number of the receipt and the amount.
 */
@Injectable()
export class EraseCampaigns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async run(townZone: string): Promise<number> {
    const campaigns = await this.database.rows<{ id: string }>(
      `select c.id from campaign c where c.phase = 'erased' and (exists
         (select 1 from registration r join event e on e.id = r.event_id where e.campaign_id = c.id)
         or ${hasWishes})`,
    );
    let erased = 0;
    for (const { id } of campaigns) {
      erased += await this.database.transact((em) => this.erase(em, id, townZone));
    }
    return erased;
  }

  private async erase(em: EntityManager, campaignId: string, townZone: string): Promise<number> {
    const now = await this.clock.now();
    await rowsIn(em, 'select id from campaign where id = ? for no key update', [campaignId]);
    await rowsIn(em, keepCounts, [townZone, campaignId]);
    await this.keepReceipts(em, campaignId, now);
    const ofCampaign = 'event_id in (select id from event where campaign_id = ?)';
    await rowsIn(em, `delete from smiley where answer is null and ${ofCampaign}`, [campaignId]);
    await rowsIn(em, `${loosenSmileys} where ${ofCampaign}`, [campaignId]);
    const gone = await rowsIn<{ id: string; basket_id: string }>(
      em,
      `delete from registration r using event e where e.id = r.event_id and e.campaign_id = ?
       returning r.id, r.basket_id`,
      [campaignId],
    );
    const baskets = [...new Set(gone.map(({ basket_id }) => basket_id))];
    await rowsIn(
      em,
      `delete from basket b where b.id = any(?::uuid[])
         and not exists (select 1 from registration r where r.basket_id = b.id)`,
      [`{${baskets.join(',')}}`],
    );
    await rowsIn(
      em,
      `update audit_line set reason = null where subject_type = 'registration'
         and subject_id = any(?::uuid[]) and reason is not null`,
      [`{${gone.map(({ id }) => id).join(',')}}`],
    );
    await rowsIn(em, 'delete from statistics_answer where campaign_id = ?', [campaignId]);
    await rowsIn(em, 'delete from smiley_ask where campaign_id = ?', [campaignId]);
    await eraseWishes(em, campaignId);
    await forgetBulkJobs(em);
    this.audit.write(em, now, {
      actor: 'system',
      action: 'campaign-erased',
      subjectType: 'campaign',
      subjectId: campaignId,
      details: { registrations: gone.length },
    });
    await em.flush();
    return gone.length;
  }

  private async keepReceipts(em: EntityManager, campaignId: string, now: Date): Promise<void> {
    const receipts = await rowsIn<Receipt>(
      em,
      `select r.id, r.receipt_number, coalesce(r.paid_cents, r.amount_cents) as amount_cents,
         r.paid_on::text as paid_on
       from registration r join event e on e.id = r.event_id
       where e.campaign_id = ? and r.receipt_number is not null`,
      [campaignId],
    );
    for (const { id, receipt_number, amount_cents, paid_on } of receipts) {
      this.audit.write(em, now, {
        actor: 'system',
        action: 'receipt-kept',
        subjectType: 'registration',
        subjectId: id,
        details: { receipt: receipt_number, amountCents: amount_cents, paidOn: paid_on },
      });
    }
    await em.flush();
  }
}

/** Why many were changed at once may name somebody; a bulk action nobody is left of has nothing to tell. */
async function forgetBulkJobs(em: EntityManager): Promise<void> {
  await rowsIn(
    em,
    `with gone as (delete from bulk_job j where j.state in ('done', 'stopped')
       and not exists (select 1 from bulk_item i where i.job_id = j.id) returning j.id)
     update audit_line set reason = null where subject_type = 'bulk-job'
       and subject_id in (select id from gone)`,
  );
}
