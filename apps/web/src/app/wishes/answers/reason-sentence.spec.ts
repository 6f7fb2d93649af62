import { wishReasons } from '@dabei/contracts';
import { translatorFor, type Language, type Voice } from '@dabei/words';
import { reasonSentence, stateSentence } from './reason-sentence';

describe('the answer to a wish', () => {
  const voiceIn = async (language: Language): Promise<Voice> => ({
    language,
    t: (await translatorFor(language, 'wishes', 'family', 'reasons')).t,
  });

  it.each(['de', 'en'] as const)(
    'has a sentence of its own for every reason (%s)',
    async (language) => {
      const voice = await voiceIn(language);
      const sentences = wishReasons.map((reason) =>
        reasonSentence(
          { reason, lastLot: 17, otherEventId: 'other' },
          { child: 'Mia', lot: 212 },
          () => 'Klettern',
          voice,
        ),
      );
      expect(sentences.filter((text) => text.startsWith('wishes.') || text.includes('{'))).toEqual(
        [],
      );
      expect(new Set(sentences).size).toBe(wishReasons.length);
    },
  );

  it('says where the child stands now when that has changed', async () => {
    const voice = await voiceIn('de');
    const now = (state: 'place' | 'waiting' | 'none', reason: 'placed' | 'full') =>
      stateSentence({ state, ahead: 2, reason }, 'Mia', voice);
    expect(now('place', 'placed')).toBeNull();
    expect(now('place', 'full')).toContain('Mia');
    expect(now('none', 'placed')).toContain('Mia');
    expect(now('waiting', 'full')).toContain('2');
    expect(now('none', 'full')).toBeNull();
  });
});
