import { rowsIn, type Audit, type StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface Ticked {
  /** Whose row it is. */
  table: 'booth' | 'stage_act' | 'volunteer';
  id: string;
  dayId: string;
  /** Reached, or the tick taken back. */
  phoned: boolean;
}

/** Somebody on a list of calls was reached, or was not after all. Ticked twice is ticked, and written down once. */
export async function tickStormCall(
  em: EntityManager,
  audit: Audit,
  { table, id, dayId, phoned }: Ticked,
  { now, staff }: { now: Date; staff: StaffCaller },
): Promise<void> {
  const changed = await rowsIn(
    em,
    `update ${table} set storm_phoned_at = ?, version = version + 1
     where id = ? and (storm_phoned_at is null) = ? returning id`,
    [phoned ? now : null, id, phoned],
  );
  if (changed.length === 0) return;
  audit.write(em, now, {
    actor: 'office',
    actorId: staff.accountId,
    action: 'storm-call',
    subjectType: 'community-day',
    subjectId: dayId,
    details: { reached: phoned },
  });
  await em.flush();
}
