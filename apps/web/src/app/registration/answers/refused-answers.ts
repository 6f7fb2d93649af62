import type { AnswerDraft } from './answer-draft';
import type { AnswerProblems } from './answer-problems';

/** Path inside the answers → field of the form and the sentence beside it. Longer paths first. */
const fields: readonly [string, keyof AnswerDraft, string][] = [
  ['emergencyContact.phone', 'emergencyPhone', 'phoneWrong'],
  ['emergencyContact', 'emergencyName', 'nameWrong'],
  ['pickUp.fetchedBy', 'fetchedBy', 'tooLong'],
  ['pickUp', 'pickUp', 'missing'],
  ['swim.level', 'swimLevel', 'missing'],
  ['swim', 'swimAllowed', 'missing'],
  ['groupWithoutSupervision', 'group', 'missing'],
  ['privateCar', 'car', 'missing'],
  ['medication', 'medication', 'tooLong'],
  ['health.text', 'healthText', 'tooLong'],
  ['health', 'health', 'missing'],
  ['photos', 'photosChild', 'missingChild'],
  ['custody', 'custody', 'missing'],
];

function problemAt(path: string): [string, string][] {
  const [, question] = /^questions\.([^.]+)$/.exec(path) ?? [];
  if (question) return [[`question-${question}`, 'missing']];
  const found = fields.find(([start]) => path === start || path.startsWith(`${start}.`));
  return found ? [[found[1], found[2]]] : [];
}

/** The sentences for what the server did not take of the answers; what has no field is left out. */
export function refusedAnswers(paths: readonly string[]): AnswerProblems {
  return Object.fromEntries(paths.flatMap(problemAt));
}

function valueOf(draft: AnswerDraft, field: string): unknown {
  return field.startsWith('question-')
    ? draft.questions[field.slice('question-'.length)]
    : draft[field as keyof AnswerDraft];
}

/** Of these sentences the ones whose field has not been changed since. */
export function stillRefused(
  problems: AnswerProblems,
  then: AnswerDraft,
  now: AnswerDraft,
): AnswerProblems {
  return Object.fromEntries(
    Object.entries(problems).filter(([field]) => valueOf(then, field) === valueOf(now, field)),
  );
}
