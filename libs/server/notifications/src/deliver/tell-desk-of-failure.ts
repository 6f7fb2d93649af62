import { Task, type Mail } from '@dabei/server/database';
import { rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A mail that will not arrive is somebody's task, whether it was refused at once or came back later. */
export async function tellDeskOfFailure(em: EntityManager, mail: Mail, now: Date): Promise<void> {
  const householdId = mail.householdId ?? (await householdWaitingFor(em, mail));
  // a stranger's mistyped address at the sign-in is nobody's task
  if (householdId === null) return;
  em.create(Task, {
    id: uuidv7(),
    kind: 'mail-failed',
    householdId,
    mailId: mail.id,
    subject: mail.purpose,
    createdAt: now,
  });
}

/** A code that cannot be delivered while places are held for it: somebody should phone. */
async function householdWaitingFor(em: EntityManager, mail: Mail): Promise<string | null> {
  const [basket] = await rowsIn<{ household_id: string }>(
    em,
    `select household_id from basket
     where lower(guardian_email) = lower(?) and confirmed_at is null
     order by pressed_at desc limit 1`,
    [mail.toAddress ?? ''],
  );
  return basket?.household_id ?? null;
}
