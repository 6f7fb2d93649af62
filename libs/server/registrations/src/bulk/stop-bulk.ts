import {
  Audit,
  Clock,
  Database,
  DomainError,
  Outbox,
  notFound,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { afterBulk } from './after-bulk';

/** What is done stays done; the rest is left as it is. */
@Injectable()
export class StopBulk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async stop(jobId: string, staff: StaffCaller): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const [job] = await rowsIn<{ state: string }>(
        em,
        'select state from bulk_job where id = ? for update',
        [jobId],
      );
      if (job === undefined) throw notFound();
      if (job.state !== 'due' && job.state !== 'running')
        throw new DomainError('conflict', { reason: `job-${job.state}` });
      await rowsIn(em, "update bulk_job set state = 'stopped', finished_at = ? where id = ?", [
        now,
        jobId,
      ]);
      // whoever is being worked on right now is waited for
      await rowsIn(
        em,
        "update bulk_item set state = 'skipped', reason = 'stopped' where job_id = ? and state = 'due'",
        [jobId],
      );
      await afterBulk(em, jobId, this.outbox, now);
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'bulk-stopped',
        subjectType: 'bulk-job',
        subjectId: jobId,
      });
      await em.flush();
    });
  }
}
