import type { OutboxKind } from '@dabei/contracts';
import { Database, HandlesOutbox, type OutboxHandler } from '@dabei/server/platform';
import { bulkTargets } from '../mail/line-queries';
import { QueueMail } from './queue-mail';

/** A bulk action is over: each family hears of it once, whether by mail, by letter or on the phone. */
@HandlesOutbox('bulk-ended')
export class TellOfBulk implements OutboxHandler {
  constructor(
    private readonly database: Database,
    private readonly queueMail: QueueMail,
  ) {}

  async handle(_kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const jobId = String(payload['jobId']);
    const householdId = String(payload['householdId']);
    const job = await this.database.row<{ kind: string }>(
      'select kind from bulk_job where id = ?',
      [jobId],
    );
    if (job === null) return;
    const moved = job.kind === 'move';
    await this.queueMail.queue({
      purpose: moved ? 'moved' : 'cancelled-by-office',
      householdId,
      about: [jobId, householdId],
      subjectIds: { jobId },
      registrationId: await this.nextOf(jobId, householdId, moved),
      withoutMail: 'phone',
    });
  }

  /** The one that comes first: a letter must be there before it. */
  private async nextOf(jobId: string, householdId: string, moved: boolean): Promise<string | null> {
    const ids = moved
      ? bulkTargets
      : "select registration_id from bulk_item where job_id = ? and state = 'done'";
    const row = await this.database.row<{ id: string }>(
      `select r.id from registration r where r.id in (${ids}) and r.household_id = ?
       order by (select min(s.starts_at) from session s where s.event_id = r.event_id) nulls last, r.id
       limit 1`,
      [jobId, householdId],
    );
    return row?.id ?? null;
  }
}
