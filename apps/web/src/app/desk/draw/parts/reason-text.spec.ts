import { wishReasons, type WishReason } from '@dabei/contracts';
import { translatorFor, type Voice } from '@dabei/words';
import { reasonText } from './reason-text';

const why = (more: Partial<WishReason>): WishReason => ({
  reason: 'full',
  lastLot: null,
  otherEventId: null,
  ...more,
});
const titleOf = () => 'Klettern';

describe('why a wish came out as it did', () => {
  let voice: Voice;
  let known: (key: string) => boolean;
  beforeAll(async () => {
    const german = await translatorFor('de', 'draw');
    voice = { language: 'de', t: german.t };
    known = (key) => german.knows(key);
  });

  it.each(wishReasons)('has a sentence for %s', (reason) => {
    expect(known(`draw.reason.${reason}`)).toBe(true);
  });

  it('names both lots where the lots decided, and none before they are drawn', () => {
    expect(reasonText(why({ lastLot: 11 }), 14, titleOf, voice)).toBe(
      'Voll. Losnummer 14, die letzte mit Platz war 11.',
    );
    expect(reasonText(why({ lastLot: 11 }), 0, titleOf, voice)).not.toContain('11');
  });

  it('names what the child has instead', () => {
    const conflict = why({ reason: 'time-conflict', otherEventId: 'a' });
    expect(reasonText(conflict, 3, titleOf, voice)).toContain('Klettern');
  });
});
