import type { Answers } from '@dabei/contracts';
import { healthEraseOn } from '@dabei/domain';
import type { Sealer } from '@dabei/server/platform';

/** These tell about a person's body, home or people: sealed, each with its key. */
const sealedFields = ['emergencyContact', 'pickUp', 'medication', 'health'] as const;
const plainFields = ['swim', 'groupWithoutSupervision', 'privateCar', 'photos', 'custody'] as const;
/** Gone two weeks after the event. */
const healthFields = new Set<string>(['medication', 'health']);

/** One row of `registration_answer`: plain as JSON text, or sealed with its key. */
export interface AnswerRow {
  kind: string;
  questionId: string | null;
  plain: string | null;
  sealed: Buffer | null;
  keyId: string | null;
  eraseOn: string;
}

interface ErasedOn {
  /** The event's last local day. */
  lastDay: string;
  /** When everything that is not health data goes. */
  eraseOn: string;
}

/** The answers of one registration as rows, each with the day on which it is erased. */
export function answerRows(
  answers: Answers,
  sealer: Pick<Sealer, 'seal'>,
  { lastDay, eraseOn }: ErasedOn,
): AnswerRow[] {
  const sealedRow = (
    kind: string,
    value: unknown,
    on: string,
    questionId: string | null = null,
  ) => ({
    kind,
    questionId,
    plain: null,
    ...sealer.seal(JSON.stringify(value)),
    eraseOn: on,
  });
  const told = sealedFields.filter((field) => answers[field] !== undefined);
  const ticked = plainFields.filter((field) => answers[field] !== undefined);
  return [
    ...told.map((field) =>
      sealedRow(field, answers[field], healthFields.has(field) ? healthEraseOn(lastDay) : eraseOn),
    ),
    ...ticked.map((field) => ({
      kind: field,
      questionId: null,
      plain: JSON.stringify(answers[field]),
      sealed: null,
      keyId: null,
      eraseOn,
    })),
    ...Object.entries(answers.questions ?? {}).map(([questionId, value]) =>
      sealedRow('question', value, eraseOn, questionId),
    ),
  ];
}
