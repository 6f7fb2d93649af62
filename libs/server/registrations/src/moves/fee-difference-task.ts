import { feeDifference } from '@dabei/domain';
import { Task, type Registration } from '@dabei/server/database';
import { rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A paid place whose price is another one now: somebody settles it with the family. */
export async function openFeeDifference(
  em: EntityManager,
  { id, householdId, amountCents, paidCents }: Registration,
  now: Date,
): Promise<void> {
  if (feeDifference({ amountCents, paidCents: paidCents ?? null }) === 0) return;
  em.create(Task, {
    id: uuidv7(),
    kind: 'fee-difference',
    householdId,
    registrationId: id,
    createdAt: now,
  });
  await em.flush();
}

/** The difference is gone by itself: the place moved on or was given back, or the payment was taken back. */
export async function closeFeeDifference(
  em: EntityManager,
  registrationIds: readonly string[],
  outcome: 'moved' | 'unpaid' | 'cancelled',
  now: Date,
): Promise<void> {
  await rowsIn(
    em,
    `update task set done_at = ?, outcome = ?
     where registration_id = any(?::uuid[]) and kind = 'fee-difference' and done_at is null`,
    [now, outcome, `{${registrationIds.join(',')}}`],
  );
}
