import type { EventInput } from '@dabei/contracts';
import { Question } from '@dabei/server/database';
import { DomainError, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Writes the questions in the editor's order; answers to a removed question go with it. */
export async function saveQuestions(
  em: EntityManager,
  eventId: string,
  inputs: EventInput['questions'],
): Promise<void> {
  const stored = await em.find(Question, { eventId });
  stored
    .filter(({ id }) => !inputs.some((input) => input.id === id))
    .forEach((question) => em.remove(question));
  inputs.forEach(({ id, ...values }, position) => {
    const known = stored.find((question) => question.id === id);
    if (id !== undefined && known === undefined)
      throw new DomainError('invalid', {
        issues: [{ path: `event.questions.${String(position)}.id`, code: 'unknown' }],
      });
    if (known === undefined) em.create(Question, { id: uuidv7(), eventId, position, ...values });
    else em.assign(known, { ...values, position });
  });
}
