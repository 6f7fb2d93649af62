import { minutesAfter } from '@dabei/domain';
import { Clock, Database, RunsEvery, rowsIn, type ScheduledWork } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** So long after the deadline what was never handed in is kept. */
const DRAFT_MINUTES = 14 * 24 * 60;

/** What the office wrote about an association goes along; that something was done stays in the log. */
const withoutReasons = `update audit_line set reason = null
  where subject_type = 'booth' and subject_id = any(?::uuid[]) and reason is not null`;

/**
 * Associations leave nothing behind: whoever did not type the code goes with the day, what was never handed in two weeks
 * after the deadline, and everybody else on the day of erasure. The call and the square hold nobody and are there to be
 * copied.
 */
@RunsEvery('forget-booths', 60)
export class ForgetBooths implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const swept = await rowsIn<{ id: string }>(
        em,
        `delete from booth where id in (select b.id from booth b join booth_call c on c.day_id = b.day_id
           where (b.proven_at is null and b.hold_until <= ?)
             or (b.submitted_at is null and b.state in ('draft', 'withdrawn') and c.closes_at <= ?)
           for update of b skip locked) returning id`,
        [now, minutesAfter(now, -DRAFT_MINUTES)],
      );
      return swept.length + (await erase(em));
    });
  }
}

/** The day says itself that it is erased: the booths follow. */
async function erase(em: EntityManager): Promise<number> {
  const ofErased = `using community_day d where d.id = o.day_id and d.phase = 'erased'`;
  const acts = await rowsIn<{ id: string }>(
    em,
    `delete from stage_act o ${ofErased} returning o.id`,
  );
  const booths = await rowsIn<{ id: string }>(em, `delete from booth o ${ofErased} returning o.id`);
  await rowsIn(em, `delete from booth_draw o ${ofErased}`);
  const gone = [...acts, ...booths].map(({ id }) => id);
  await rowsIn(em, withoutReasons, [`{${gone.join(',')}}`]);
  return gone.length;
}
