import { problemOf, problemText } from '../../shared/problem-text';
import type { Words } from '../../shared/words';

/** What went wrong with a claim; unlike at a sign-in, no second code can be asked for. */
export function claimProblem(error: unknown, words: Pick<Words, 't' | 'knows'>): string {
  return problemOf(error)?.code === 'wrong-code'
    ? words.t('tree.code.not-it')
    : problemText(error, words);
}
