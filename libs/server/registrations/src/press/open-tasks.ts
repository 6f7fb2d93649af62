import type { Answers } from '@dabei/contracts';
import { Task, type Registration } from '@dabei/server/database';
import { uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { BasketOrder } from './basket-order';

interface Occasion {
  registration: Registration;
  warnings: readonly string[];
  answers: Answers;
  order: Pick<BasketOrder, 'feeIsDifficult'>;
  now: Date;
}

/** What a person should look at: swimming and health never refuse, they open a task (product rule 8). */
export async function openTasks(em: EntityManager, occasion: Occasion): Promise<void> {
  const { registration, now } = occasion;
  for (const kind of taskKinds(occasion)) {
    const known = await em.findOne(Task, { kind, registrationId: registration.id, doneAt: null });
    if (known !== null) continue;
    em.create(Task, {
      id: uuidv7(),
      kind,
      householdId: registration.householdId,
      registrationId: registration.id,
      createdAt: now,
    });
  }
  await em.flush();
}

function taskKinds({ registration, warnings, answers, order }: Occasion): Task['kind'][] {
  const kinds: Task['kind'][] = [];
  if (warnings.includes('swim-level-below')) kinds.push('swim-check');
  if (answers.health?.how === 'by-phone') kinds.push('health-call');
  if (order.feeIsDifficult && registration.amountCents > 0) kinds.push('hardship');
  return kinds;
}
