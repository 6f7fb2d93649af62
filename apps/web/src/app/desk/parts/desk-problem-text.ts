import type { Problem } from '@dabei/contracts';
import { isOffline, problemOf, problemText } from '../../shared/problem-text';
import type { Words } from '../../shared/words';

/** What went wrong, as staff should read it: the rule's reason first, then the code. */
export function deskProblemText(error: unknown, words: Words): string {
  const problem = isOffline(error) ? null : problemOf(error);
  const keys = [problem?.reason, problem?.code].map((name) => `desk.problems.${name ?? ''}`);
  const known = keys.find((key) => words.knows(key));
  const sentence = known ? words.t(known) : problemText(error, words);
  const fields = fieldsOf(problem, words);
  return fields ? words.t('desk.problems.fields', { problem: sentence, fields }) : sentence;
}

/** The names of the fields a refusal is about, as far as the editor knows them. */
function fieldsOf(problem: Problem | null, words: Words): string {
  const names = (problem?.issues ?? []).flatMap(({ path }) => path.split('.'));
  const known = [...new Set(names)]
    .map((name) => `desk.editor.${name.replace(/Cents$/, '')}`)
    .filter((key) => words.knows(key));
  return known.map((key) => words.t(key)).join(', ');
}
