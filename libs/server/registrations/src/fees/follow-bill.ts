import { marksFollowing, type MarkedPlace } from '@dabei/domain';
import {
  Database,
  HandlesOutbox,
  lockBill,
  rowsIn,
  type OutboxHandler,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PlaceLock } from '../places/place-lock';

const onBill = `select p.subject_id from bill_position p
  where p.bill_id = ? and p.subject_type = 'registration'`;

/** Money was booked on a bill: the marks beside the names follow the journal. */
@HandlesOutbox('bill-booked')
export class FollowBill implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly lock: PlaceLock,
  ) {}

  async handle(_kind: string, payload: Record<string, string | number>): Promise<void> {
    const billId = String(payload['billId']);
    await this.database.transact(async (em) => {
      const events = await rowsIn<{ id: string }>(
        em,
        `select distinct event_id as id from registration where id in (${onBill})`,
        [billId],
      );
      if (events.length === 0) return;
      await this.lock.take(em, { eventIds: events.map(({ id }) => id) });
      const { balance } = await lockBill(em, billId);
      const places = await rowsIn<MarkedPlace>(
        em,
        `select r.id, r.amount_cents as "amountCents",
           case when r.paid_on is not null then coalesce(r.paid_cents, r.amount_cents) end as "paidCents",
           r.state in ('confirmed', 'attended', 'missed') as lives
         from registration r where r.id in (${onBill}) order by r.paid_on, r.receipt_number, r.id`,
        [billId],
      );
      const { mark, clear } = marksFollowing(places, balance);
      if (clear.length > 0) await this.clear(em, clear);
      if (mark.length > 0) await this.mark(em, billId, mark);
    });
  }

  private async clear(em: EntityManager, ids: readonly string[]): Promise<void> {
    await rowsIn(
      em,
      `update registration set paid_on = null, paid_cents = null, receipt_number = null, version = version + 1
       where id = any(?::uuid[])`,
      [`{${ids.join(',')}}`],
    );
  }

  /** With the day and the receipt of what was paid last. */
  private async mark(em: EntityManager, billId: string, ids: readonly string[]): Promise<void> {
    await rowsIn(
      em,
      `update registration r set paid_on = j.booked_on, paid_cents = r.amount_cents,
         receipt_number = j.receipt, version = r.version + 1
       from (select booked_on, receipt from journal_line where bill_id = ? and kind = 'paid'
         order by id desc limit 1) j
       where r.id = any(?::uuid[])`,
      [billId, `{${ids.join(',')}}`],
    );
  }
}
