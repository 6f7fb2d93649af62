import { isDeclared, type Answers } from '@dabei/contracts';
import {
  answersOfDraft,
  emptyAnswers,
  type AnswerDraft,
} from '../../../registration/answers/answer-draft';
import { answerProblems, type AnswerProblems } from '../../../registration/answers/answer-problems';
import { begunAnswers, type Begun } from '../../../registration/answers/begun-answers';
import { asksOf, pairAnswers, type PairAnswers } from '../../../registration/answers/pair-answers';
import { yearsOn } from '../../../registration/birth-date';
import type { EntryChild, EntryEvent } from './entry-model';

/** The questions of one event about one child, as far as they are answered on the phone. */
export interface EntrySheet extends PairAnswers {
  child: EntryChild;
  event: EntryEvent;
  problems: AnswerProblems;
  answers: Answers;
  open: Begun['open'];
  openQuestions: Begun['openQuestions'];
  /** Something in it is a consent or a permission: the family has to hear it and say yes. */
  declared: boolean;
}

/** What was typed so far, by sheet, and the sheets that are not to repeat an earlier one. */
export interface TypedAnswers {
  given: Readonly<Record<string, AnswerDraft>>;
  apart: readonly string[];
}

export const sheetKey = (eventId: string, childKey: string): string => `${eventId}-${childKey}`;

/** All sheets of an entry; what one child or event has answered is not asked again. */
export function entrySheets(
  lines: readonly { event: EntryEvent; children: readonly EntryChild[] }[],
  { given, apart }: TypedAnswers,
): EntrySheet[] {
  const pairs = lines
    .flatMap(({ event, children }) => children.map((child) => ({ event, child })))
    .filter(({ event }) => asksOf(event).length > 0);
  const asked = pairs.map(({ event, child }) => ({
    key: sheetKey(event.id, child.key),
    childKey: child.key,
    asks: asksOf(event),
  }));
  const found = pairAnswers(asked, given, emptyAnswers, apart);
  return pairs.flatMap(({ event, child }, index) => {
    const pair = found[index];
    if (!pair) return [];
    const { asked: begun, ...left } = begunAnswers(pair.draft, event);
    const answers = answersOfDraft(pair.draft, begun);
    const problems = answerProblems(pair.draft, begun, ageOf(child, event));
    return [{ ...pair, ...left, child, event, answers, problems, declared: isDeclared(answers) }];
  });
}

const ageOf = ({ birthDate }: EntryChild, { firstDay }: EntryEvent): number =>
  birthDate && firstDay ? yearsOn(birthDate, firstDay) : 0;
