import type { Audit, StaffCaller } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A line for each letter of a batch: that is how it stands in the history of the family it goes to. */
export function noteLetters(
  audit: Audit,
  em: EntityManager,
  letters: readonly { id: string }[],
  { action, staff, now }: { action: string; staff: StaffCaller; now: Date },
): void {
  for (const { id } of letters)
    audit.write(em, now, {
      actor: 'office',
      actorId: staff.accountId,
      action,
      subjectType: 'letter',
      subjectId: id,
    });
}
