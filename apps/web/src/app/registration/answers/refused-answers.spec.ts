import { emptyAnswers } from './answer-draft';
import { refusedAnswers, stillRefused } from './refused-answers';

describe('answers the server did not take', () => {
  it('have their sentence beside the field', () => {
    expect(refusedAnswers(['emergencyContact.phone', 'health', 'photos.childAgrees'])).toEqual({
      emergencyPhone: 'phoneWrong',
      health: 'missing',
      photosChild: 'missingChild',
    });
  });

  it('of an event’s own question stand beside that question', () => {
    expect(refusedAnswers(['questions.q1'])).toEqual({ 'question-q1': 'missing' });
  });

  it('without a field are left out', () => {
    expect(refusedAnswers(['weather', ''])).toEqual({});
  });

  it('are forgotten as soon as they are changed', () => {
    const then = { ...emptyAnswers, emergencyPhone: '12', questions: { q1: 'x' } };
    const problems = { emergencyPhone: 'phoneWrong', 'question-q1': 'missing' };
    expect(stillRefused(problems, then, then)).toEqual(problems);
    const now = { ...then, emergencyPhone: '02855 123', questions: { q1: 'y' } };
    expect(stillRefused(problems, then, now)).toEqual({});
  });
});
