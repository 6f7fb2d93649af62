import { isOffline, problemOf, problemText } from '../../shared/problem-text';
import type { Words } from '../../shared/words';

/** What went wrong, as staff should read it: the rule's reason first, then the code. */
export function deskProblemText(error: unknown, words: Words): string {
  const problem = isOffline(error) ? null : problemOf(error);
  const keys = [problem?.reason, problem?.code].map((name) => `desk.problems.${name ?? ''}`);
  const known = keys.find((key) => words.knows(key));
  return known ? words.t(known) : problemText(error, words);
}
