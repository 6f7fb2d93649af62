import type { RefundList } from '@dabei/contracts';
import type { PaymentMethod } from '@dabei/domain';
import { Database, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { payerOf } from '../bills/bill-rows';

interface Row {
  billId: string;
  reference: string;
  sealed: string | null;
  keyId: string | null;
  guardian: string | null;
  hidden: boolean;
  cents: number;
  methods: PaymentMethod[];
}

/** More are never given back in one press. */
const MOST = 1000;

/**
 * Bills of one action on which too much was paid: the list for the treasurer, or for the cash box; a protected
 * family is its reference there.
 */
@Injectable()
export class RefundQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async of(group: string): Promise<RefundList> {
    const rows = await this.database.rows<Row>(
      `select b.id as "billId", b.reference, encode(b.sealed, 'hex') as sealed, b.key_id as "keyId",
         (select g.first_name || ' ' || g.last_name from guardian g where g.household_id = b.household_id
            order by g.id limit 1) as guardian,
         exists (select 1 from household h where h.protected and h.id in (b.household_id,
           (select x.household_id from seller x where x.id = b.seller_id))) as hidden, -s.open_cents as cents,
         coalesce((select json_agg(distinct j.method) from journal_line j
           where j.bill_id = b.id and j.kind = 'paid' and j.method is not null), '[]') as methods
       from bill b join bill_sums s on s.bill_id = b.id
       where b.group_id = ? and s.open_cents < 0 order by b.reference limit ${String(MOST)}`,
      [group],
    );
    const sum = await this.database.row<{ total: number; cents: number }>(
      `select count(*)::int as total, -coalesce(sum(s.open_cents), 0)::int as cents
       from bill b join bill_sums s on s.bill_id = b.id where b.group_id = ? and s.open_cents < 0`,
      [group],
    );
    const run = await this.database.row<NonNullable<RefundList['run']>>(
      `select count(*)::int as total, (count(*) filter (where i.state = 'done'))::int as done,
         coalesce(json_agg(json_build_object('billId', b.id, 'reference', b.reference, 'reason', i.reason)
           order by b.reference) filter (where i.state = 'skipped'), '[]') as skipped,
         r.finished_at is not null as finished
       from refund_run r join refund_item i on i.run_id = r.id join bill b on b.id = i.bill_id where r.group_id = ?
       group by r.id order by r.created_at desc limit 1`,
      [group],
    );
    return {
      rows: rows.map(({ billId, reference, hidden, cents, methods, ...payer }) => ({
        billId,
        reference,
        payer: hidden ? null : (payerOf(payer, this.sealer)?.name ?? null),
        cents,
        paidBy: methods.length === 1 ? (methods[0] ?? null) : null,
      })),
      ...(sum ?? { total: 0, cents: 0 }),
      run,
    };
  }
}
