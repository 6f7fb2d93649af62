import { rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Somebody finds a way with whoever pays; the bill is named by its reference. */
export async function openHardship(
  em: EntityManager,
  { householdId, reference }: { householdId: string | null; reference: string },
  now: Date,
): Promise<void> {
  await rowsIn(
    em,
    `insert into task (id, kind, household_id, subject, created_at) values (?, 'hardship', ?, ?, ?)`,
    [uuidv7(), householdId, reference, now],
  );
}

/** A way was found, or the money is here. */
export async function closeHardship(
  em: EntityManager,
  reference: string,
  staffId: string,
  now: Date,
): Promise<void> {
  await rowsIn(
    em,
    `update task set done_at = ?, done_by = ?, outcome = 'done'
     where kind = 'hardship' and subject = ? and done_at is null`,
    [now, staffId, reference],
  );
}
