import { translatorFor, type Voice } from '@dabei/words';
import { chanceSentence, chanceText } from './wish-words';

describe('a chance', () => {
  let voice: Voice;
  beforeAll(async () => {
    voice = { language: 'de', t: (await translatorFor('de', 'wishes')).t };
  });

  it('is told in steps of five, never as certain', () => {
    expect(chanceText(0.61, voice)).toBe('etwa 60 %');
    expect(chanceText(1, voice)).toBe('über 95 %');
    expect(chanceText(0, voice)).toBe('unter 5 %');
  });
  it('tells both only where the child wishes with others', () => {
    const chance = { eventId: 'e', alone: 0.6, together: 0.4, parties: [] };
    expect(chanceSentence(chance, true, voice)).toContain('40 %');
    expect(chanceSentence(chance, false, voice)).not.toContain('40 %');
    expect(chanceSentence(undefined, true, voice)).toBeNull();
  });
});
