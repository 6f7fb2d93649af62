import { termsVersion, type Answers } from '@dabei/contracts';
import { rowsIn, type Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { answerRows } from './answer-rows';

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
  { registrationId, now, ...erased }: AnswerContext,
): Promise<void> {
  for (const row of answerRows(answers, sealer, erased))
    await rowsIn(
      em,
      `insert into registration_answer
       (registration_id, kind, question_id, plain, sealed, key_id, text_version, answered_at, erase_on)
     values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
     on conflict (registration_id, kind, coalesce(question_id, '00000000-0000-0000-0000-000000000000'))
     do update set plain = excluded.plain, sealed = excluded.sealed, key_id = excluded.key_id,
       text_version = excluded.text_version, answered_at = excluded.answered_at, erase_on = excluded.erase_on`,
      [
        registrationId,
        row.kind,
        row.questionId,
        row.plain,
        row.sealed,
        row.keyId,
        termsVersion,
        now,
        row.eraseOn,
      ],
    );
}
