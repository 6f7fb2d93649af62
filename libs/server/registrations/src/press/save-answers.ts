import { termsVersion, type Answers } from '@dabei/contracts';
import { healthEraseOn } from '@dabei/domain';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** These tell about a person's body, home or people: sealed, each with its key. */
const sealedFields = ['emergencyContact', 'pickUp', 'medication', 'health'] as const;
const plainFields = ['swim', 'groupWithoutSupervision', 'privateCar', 'photos', 'custody'] as const;
/** Gone two weeks after the event. */
const healthFields = new Set<string>(['medication', 'health']);

export interface AnswerContext {
  registrationId: string;
  /** The event's last local day. */
  lastDay: string;
  eraseOn: string;
  now: Date;
}

/** Writes the answers of one registration; an answer given again replaces the one before. */
export async function saveAnswers(
  em: EntityManager,
  sealer: Sealer,
  answers: Answers,
  context: AnswerContext,
): Promise<void> {
  for (const field of sealedFields) {
    const value = answers[field];
    if (value === undefined) continue;
    const { sealed, keyId } = sealer.seal(JSON.stringify(value));
    const eraseOn = healthFields.has(field) ? healthEraseOn(context.lastDay) : context.eraseOn;
    await upsert(em, context, { kind: field, sealed, keyId, eraseOn });
  }
  for (const field of plainFields) {
    const value = answers[field];
    if (value !== undefined) {
      await upsert(em, context, {
        kind: field,
        plain: JSON.stringify(value),
        eraseOn: context.eraseOn,
      });
    }
  }
  for (const [questionId, value] of Object.entries(answers.questions ?? {})) {
    const { sealed, keyId } = sealer.seal(JSON.stringify(value));
    await upsert(em, context, {
      kind: 'question',
      questionId,
      sealed,
      keyId,
      eraseOn: context.eraseOn,
    });
  }
}

interface AnswerRow {
  kind: string;
  eraseOn: string;
  questionId?: string;
  plain?: string;
  sealed?: Buffer;
  keyId?: string;
}

async function upsert(em: EntityManager, context: AnswerContext, row: AnswerRow): Promise<void> {
  await rowsIn(
    em,
    `insert into registration_answer
       (registration_id, kind, question_id, plain, sealed, key_id, text_version, answered_at, erase_on)
     values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
     on conflict (registration_id, kind, coalesce(question_id, '00000000-0000-0000-0000-000000000000'))
     do update set plain = excluded.plain, sealed = excluded.sealed, key_id = excluded.key_id,
       text_version = excluded.text_version, answered_at = excluded.answered_at, erase_on = excluded.erase_on`,
    [
      context.registrationId,
      row.kind,
      row.questionId ?? null,
      row.plain ?? null,
      row.sealed ?? null,
      row.keyId ?? null,
      termsVersion,
      context.now,
      row.eraseOn,
    ],
  );
}
