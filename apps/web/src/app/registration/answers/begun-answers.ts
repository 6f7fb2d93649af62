import type { EventDetail } from '@dabei/contracts';
import type { AnswerDraft } from './answer-draft';
import { asksOf, fieldsOf, type Block } from './pair-answers';

type Asked = Pick<EventDetail, 'asks' | 'custody' | 'questions'>;

/** What is typed about so far, and what is not: the office may leave questions open, a family may not. */
export interface Begun {
  /** The event as if it asked only what is begun. */
  asked: Asked;
  open: readonly Exclude<Block, 'questions'>[];
  openQuestions: readonly string[];
}

export function begunAnswers(draft: AnswerDraft, event: Asked): Begun {
  const isBegun = (block: Block): boolean =>
    block === 'questions' || fieldsOf[block].some((field) => Boolean(draft[field]));
  const answered = (id: string): boolean => Boolean(draft.questions[id]?.trim());
  return {
    asked: {
      asks: event.asks.filter(isBegun),
      custody: isBegun('custody') ? event.custody : 'one',
      questions: event.questions.filter(({ id }) => answered(id)),
    },
    open: asksOf(event).filter(
      (block): block is Exclude<Block, 'questions'> => block !== 'questions' && !isBegun(block),
    ),
    openQuestions: event.questions.filter(({ id }) => !answered(id)).map(({ label }) => label),
  };
}
