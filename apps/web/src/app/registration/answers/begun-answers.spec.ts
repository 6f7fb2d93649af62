import type { EventDetail } from '@dabei/contracts';
import { answersOfDraft, emptyAnswers } from './answer-draft';
import { answerProblems } from './answer-problems';
import { begunAnswers } from './begun-answers';

const question = (id: string) => ({
  id,
  kind: 'text' as const,
  label: `Frage ${id}`,
  choices: [],
  required: true,
});
const event: Pick<EventDetail, 'asks' | 'custody' | 'questions'> = {
  asks: ['emergency-contact', 'pick-up', 'health', 'photos'],
  custody: 'both',
  questions: [question('a'), question('b')],
};

describe('what the office has typed so far', () => {
  it('nothing typed is nothing answered and nothing wrong: all of it stays open', () => {
    const { asked, open, openQuestions } = begunAnswers(emptyAnswers, event);
    expect(answersOfDraft(emptyAnswers, asked)).toEqual({});
    expect(answerProblems(emptyAnswers, asked, 8)).toEqual({});
    expect(open).toEqual(['emergency-contact', 'pick-up', 'health', 'photos', 'custody']);
    expect(openQuestions).toEqual(['Frage a', 'Frage b']);
  });

  it('sends only what is answered', () => {
    const draft = { ...emptyAnswers, pickUp: 'alone' as const, questions: { a: 'Größe M' } };
    const { asked, open, openQuestions } = begunAnswers(draft, event);
    expect(answersOfDraft(draft, asked)).toEqual({
      pickUp: { goesHomeAlone: true },
      questions: { a: 'Größe M' },
    });
    expect(open).not.toContain('pick-up');
    expect(openQuestions).toEqual(['Frage b']);
  });

  it('misses the rest of what is half typed, and the consent to what is written about health', () => {
    const draft = {
      ...emptyAnswers,
      emergencyName: 'Oma Inge',
      health: 'written' as const,
      healthText: 'Nüsse',
    };
    expect(answerProblems(draft, begunAnswers(draft, event).asked, 8)).toEqual({
      emergencyPhone: 'missingText',
      healthConsent: 'missingConsent',
    });
  });
});
