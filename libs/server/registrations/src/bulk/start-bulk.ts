import type { BulkOrder } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  once,
  rowsIn,
  type StaffCaller,
  uuidv7,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

/** Writes down what is to be done to whom; the worker does it, one small step after the other. */
@Injectable()
export class StartBulk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async start(
    order: BulkOrder,
    key: string | undefined,
    staff: StaffCaller,
  ): Promise<{ jobId: string }> {
    if (key === undefined) throw new DomainError('idempotency-key-missing');
    if ((order.kind === 'move') !== (order.targetEventId !== null)) {
      throw new DomainError('invalid', { issues: [{ path: 'targetEventId', code: 'invalid' }] });
    }
    const now = await this.clock.now();
    const call = { caller: `staff:${staff.accountId}`, key, body: order };
    return this.database.transact((em) =>
      once(em, call, now, async () => {
        const jobId = uuidv7();
        await rowsIn(
          em,
          `insert into bulk_job (id, kind, target_event_id, reason, account_id, state, created_at)
           values (?, ?, ?, ?, ?, 'due', ?)`,
          [jobId, order.kind, order.targetEventId, order.reason, staff.accountId, now],
        );
        await rowsIn(
          em,
          `insert into bulk_item (job_id, registration_id, position)
           select ?, r.id, wanted.place from unnest(?::uuid[]) with ordinality as wanted (id, place)
             join registration r on r.id = wanted.id
           on conflict do nothing`,
          [jobId, `{${order.ids.join(',')}}`],
        );
        this.outbox.add(em, 'bulk-started', { jobId }, now);
        this.audit.write(em, now, {
          actor: 'office',
          actorId: staff.accountId,
          action: 'bulk-started',
          subjectType: 'bulk-job',
          subjectId: jobId,
          reason: order.reason,
          details: { kind: order.kind, count: order.ids.length },
        });
        await em.flush();
        return { jobId };
      }),
    );
  }
}
