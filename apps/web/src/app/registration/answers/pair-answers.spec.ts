import { emptyAnswers, type AnswerDraft } from './answer-draft';
import { pairAnswers, type AskedPair } from './pair-answers';

const pair = (key: string, childKey: string, asks: AskedPair['asks']): AskedPair => ({
  key,
  childKey,
  asks,
});
const answer = (part: Partial<AnswerDraft>): AnswerDraft => ({ ...emptyAnswers, ...part });

describe('answers are typed once', () => {
  it('takes over at the next event of the same child', () => {
    const pairs = [pair('wald:mia', 'mia', ['pick-up', 'swim']), pair('see:mia', 'mia', ['swim'])];
    const given = { 'wald:mia': answer({ pickUp: 'fetched', swimLevel: 'bronze' }) };
    const [, second] = pairAnswers(pairs, given, emptyAnswers, []);
    expect(second).toMatchObject({ own: [], inherited: ['swim'], from: 'wald:mia' });
    expect(second?.draft.swimLevel).toBe('bronze');
  });

  it('shares the way home with a brother, but never the swimming badge', () => {
    const pairs = [
      pair('see:mia', 'mia', ['pick-up', 'swim']),
      pair('see:ali', 'ali', ['pick-up', 'swim']),
    ];
    const given = { 'see:mia': answer({ pickUp: 'fetched', swimLevel: 'gold' }) };
    const [, ali] = pairAnswers(pairs, given, emptyAnswers, []);
    expect(ali).toMatchObject({ own: ['swim'], inherited: ['pick-up'] });
    expect(ali?.draft).toMatchObject({ pickUp: 'fetched', swimLevel: '' });
  });

  it('asks again for consent where something about health is written', () => {
    const pairs = [pair('a:mia', 'mia', ['health']), pair('b:mia', 'mia', ['health'])];
    const written = answer({ health: 'written', healthText: 'Asthma', healthConsent: true });
    const [, second] = pairAnswers(pairs, { 'a:mia': written }, emptyAnswers, []);
    expect(second?.own).toEqual(['health']);
    expect(second?.draft.healthConsent).toBe(false);
  });

  it('lets one event differ when the family wants it', () => {
    const pairs = [pair('a:mia', 'mia', ['pick-up']), pair('b:mia', 'mia', ['pick-up'])];
    const given = { 'a:mia': answer({ pickUp: 'fetched' }), 'b:mia': answer({ pickUp: 'alone' }) };
    const [, second] = pairAnswers(pairs, given, emptyAnswers, ['b:mia']);
    expect(second?.draft.pickUp).toBe('alone');
    expect(second?.own).toEqual(['pick-up']);
  });
});
