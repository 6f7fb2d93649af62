import type { DrawTier } from '@dabei/contracts';
import { translatorFor, type Voice } from '@dabei/words';
import { emptyHandedText } from './empty-handed-text';

const places = (more: Partial<DrawTier> = {}): DrawTier[] => [
  { tier: 'places', value: 247, bound: 247, away: 0, certified: true, ...more },
];
const three = { children: 250, placed: 247, emptyHanded: 3 };

describe('how many came away empty', () => {
  let voice: Voice;
  beforeAll(async () => {
    const { t } = await translatorFor('de', 'draw');
    voice = { language: 'de', t };
  });

  it('says proven only where the certificate holds', () => {
    expect(emptyHandedText(three, places(), voice)).toBe(
      '247 von 250 Kindern haben etwas bekommen. 3 Kinder gingen leer aus. Weniger war mit diesen Losnummern nicht möglich. Das ist bewiesen.',
    );
    expect(emptyHandedText(three, places({ certified: false }), voice)).not.toContain('bewiesen');
  });

  it('names the provable minimum where the bound is not reached', () => {
    expect(emptyHandedText(three, places({ bound: 249, away: 2, certified: false }), voice)).toBe(
      '247 von 250 Kindern haben etwas bekommen. 3 Kinder gingen leer aus. Mindestens 1 Kind wäre in jedem Fall leer ausgegangen.',
    );
  });

  it('needs no proof where nobody came away empty', () => {
    expect(emptyHandedText({ children: 250, placed: 250, emptyHanded: 0 }, places(), voice)).toBe(
      'Alle 250 Kinder haben etwas bekommen.',
    );
  });
});
