import {
  Clock,
  Database,
  DomainError,
  Outbox,
  rowsIn,
  violatedConstraint,
} from '@dabei/server/platform';
import { Injectable, Logger } from '@nestjs/common';
import { asConflict } from '../places/as-conflict';
import { BulkActs, type DueItem } from './bulk-acts';
import { afterBulk } from './after-bulk';

/** A trouble of the machine is tried again; then the item counts as failed and the others go on. */
const attemptsPerItem = 3;

const takeNext = `
  select i.registration_id as "registrationId", j.kind, j.target_event_id as "targetEventId", j.reason,
    j.account_id as "staffId"
  from bulk_item i join bulk_job j on j.id = i.job_id
  where i.job_id = ? and i.state = 'due' and j.state in ('due', 'running')
  order by i.attempts, i.position limit 1 for update of i skip locked`;

/**
 * Works through a bulk action, each item in a small transaction that also notes that it is done: whoever is
 * killed in between has done the item wholly or not at all, and two workers never do the same one.
 */
@Injectable()
export class RunBulk {
  private readonly logger = new Logger('bulk');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly acts: BulkActs,
  ) {}

  /** Returns how many items were looked at. */
  async run(jobId: string): Promise<number> {
    const now = await this.clock.now();
    await this.database.rows(
      `update bulk_job set state = 'running', started_at = coalesce(started_at, ?)
       where id = ? and state = 'due'`,
      [now, jobId],
    );
    let done = 0;
    while (await this.next(jobId)) done += 1;
    await this.finish(jobId);
    return done;
  }

  /** False when nothing is left, or somebody else has the rest in hand. */
  private async next(jobId: string): Promise<boolean> {
    const now = await this.clock.now();
    const taken: { id: string | null } = { id: null };
    try {
      return await this.database.transact(async (em) => {
        const [item] = await rowsIn<DueItem>(em, takeNext, [jobId]);
        taken.id = item?.registrationId ?? null;
        if (item === undefined) return false;
        await this.acts.act(em, item, now);
        await em.flush();
        await rowsIn(
          em,
          "update bulk_item set state = 'done' where job_id = ? and registration_id = ?",
          [jobId, item.registrationId],
        );
        return true;
      });
    } catch (error) {
      if (taken.id === null) throw error;
      await this.note(jobId, taken.id, reasonOf(error));
      return true;
    }
  }

  /** What a rule refuses is skipped with its reason, what broke is tried again. */
  private async note(jobId: string, registrationId: string, reason: string | null): Promise<void> {
    if (reason === null) this.logger.warn({ jobId }, 'an item of a bulk action failed');
    await this.database.rows(
      `update bulk_item set attempts = attempts + 1, reason = ?,
         state = case when ?::boolean then 'skipped' when attempts + 1 >= ? then 'failed' else 'due' end
       where job_id = ? and registration_id = ? and state = 'due'`,
      [reason ?? 'unexpected', reason !== null, attemptsPerItem, jobId, registrationId],
    );
  }

  private async finish(jobId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const finished = await rowsIn(
        em,
        `update bulk_job j set state = 'done', finished_at = ? where j.id = ? and j.state = 'running'
           and not exists (select 1 from bulk_item i where i.job_id = j.id and i.state = 'due')
         returning j.id`,
        [now, jobId],
      );
      if (finished.length > 0) await afterBulk(em, jobId, this.outbox, now);
    });
  }
}

/** The reason code of a rule or a guard of the database; null when something broke. */
function reasonOf(error: unknown): string | null {
  if (error instanceof DomainError) return error.details.reason ?? error.code;
  if (violatedConstraint(error) === null) return null;
  try {
    return asConflict(error);
  } catch (known) {
    return known instanceof DomainError ? (known.details.reason ?? known.code) : null;
  }
}
