import { answerIssues } from '@dabei/contracts';
import { anEvent } from '../../testing/an-event';
import { answersOfDraft, draftOfAnswers, emptyAnswers } from './answer-draft';
import { answerProblems } from './answer-problems';

const filled = {
  ...emptyAnswers,
  emergencyName: 'Oma Inge',
  emergencyPhone: '02855 12345',
  pickUp: 'fetched' as const,
  fetchedBy: 'Oma Inge',
  swimAllowed: 'yes' as const,
  swimLevel: 'bronze',
  health: 'by-phone' as const,
  custody: 'both-agree' as const,
  questions: { size: '128', lunch: 'yes' },
};
const event = anEvent({
  asks: ['emergency-contact', 'pick-up', 'swim', 'health', 'photos'],
  custody: 'both',
  questions: [
    { id: 'size', kind: 'choice', label: 'T-Shirt', choices: ['128'], required: true },
    { id: 'lunch', kind: 'yes-no', label: 'Mittagessen', choices: [], required: true },
  ],
});

describe('answers to what an event asks', () => {
  it('sends exactly what is asked, and the server has nothing against it', () => {
    expect(answerProblems(filled, event, 9)).toEqual({});
    expect(answerIssues(event, answersOfDraft(filled, event), 9)).toEqual([]);
  });

  it('sends nothing to an event that asks nothing', () => {
    expect(answersOfDraft(filled, anEvent())).toEqual({});
  });

  it('names everything that is missing', () => {
    const missing = Object.keys(answerProblems(emptyAnswers, event, 9));
    expect(missing).toEqual([
      'emergencyName',
      'emergencyPhone',
      'pickUp',
      'swimAllowed',
      'swimLevel',
      'health',
      'custody',
      'question-size',
      'question-lunch',
    ]);
  });

  it('never sends health without consent', () => {
    const written = { ...filled, health: 'written' as const, healthText: 'Asthma' };
    expect(answerProblems(written, event, 9)).toEqual({ healthConsent: 'missingConsent' });
    expect(answersOfDraft(written, event).health).toBeUndefined();
  });

  it('asks a child of fourteen before photos are taken', () => {
    const photos = { ...filled, photosPress: true };
    expect(answerProblems(photos, event, 13)).toEqual({});
    expect(answerProblems(photos, event, 14)).toEqual({ photosChild: 'missingChild' });
  });

  it('comes back as it was typed', () => {
    expect(draftOfAnswers(answersOfDraft(filled, event))).toEqual(filled);
  });
});
