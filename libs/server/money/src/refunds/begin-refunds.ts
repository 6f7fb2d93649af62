import type { RefundOrder } from '@dabei/contracts';
import { localDateOf, sumCents } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  once,
  randomUUID,
  rowsIn,
  type Config,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';

/**
 * The office says that the money of all these went back; the job books it, bill by bill. Exactly the sums that were on
 * its list: 409 where one is another meanwhile, or another press has it in hand. Pressed twice it is one; with another order the same key is refused.
 */
@Injectable()
export class BeginRefunds {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async begin(group: string, order: RefundOrder, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    if (order.givenOn > localDateOf(now, this.config.townZone))
      throw new DomainError('invalid', { issues: [{ path: 'givenOn', code: 'in-future' }] });
    const { accountId: actorId } = staff;
    const call = { caller: `staff:${actorId}`, key: order.pressKey, body: { group, order } };
    await this.database.transact((em) =>
      once(em, call, now, async () => {
        const runId = await writeRun(em, group, { order, actorId, now });
        await writeItems(em, group, order);
        const cents = sumCents(order.bills.map((one) => one.cents));
        this.outbox.add(em, 'refunds-begun', { runId }, now);
        this.audit.write(em, now, {
          actor: 'office',
          actorId,
          action: 'refunds-begun',
          subjectType: 'money',
          subjectId: group,
          details: { bills: order.bills.length, cents, method: order.method },
        });
        await em.flush();
        return { runId };
      }),
    );
  }
}

/** Its id is the press: a key that was somebody else's, or is long past, begins nothing. */
async function writeRun(
  em: EntityManager,
  group: string,
  { order, actorId, now }: { order: RefundOrder; actorId: string; now: Date },
): Promise<string> {
  // one press after the other
  const [bill] = await rowsIn<{ type: string }>(
    em,
    `select group_type as type from bill where group_id = ? order by id for no key update`,
    [group],
  );
  if (bill === undefined) throw notFound();
  const [run] = await rowsIn<{ id: string }>(
    em,
    `insert into refund_run (id, group_type, group_id, method, given_on, actor_id, created_at)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id::text as id`,
    [order.pressKey, bill.type, group, order.method, order.givenOn, actorId, now],
  );
  if (run === undefined) throw new DomainError('idempotency-key-reused');
  return run.id;
}

async function writeItems(em: EntityManager, group: string, order: RefundOrder): Promise<void> {
  const items = order.bills.map((one) => ({ ...one, pressKey: randomUUID() }));
  const written = await rowsIn(
    em,
    `insert into refund_item (run_id, bill_id, cents, press_key)
     select ?, b.id, i.cents, i."pressKey"
     from json_to_recordset(?::json) as i ("billId" uuid, cents int, "pressKey" uuid)
       join bill b on b.id = i."billId" and b.group_id = ?
       join bill_sums s on s.bill_id = b.id and -s.open_cents = i.cents
     where not exists (select 1 from refund_item o where o.bill_id = b.id and o.state = 'due')
     on conflict do nothing returning bill_id`,
    [order.pressKey, JSON.stringify(items), group],
  );
  if (written.length !== order.bills.length) throw new DomainError('changed-meanwhile');
}
