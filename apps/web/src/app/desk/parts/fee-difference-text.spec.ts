import { translatorFor } from '@dabei/words';
import { feeDifferenceText } from './fee-difference-text';

describe('a difference to settle, in words', () => {
  it('says what was paid, what it costs, and who owes whom', async () => {
    const { t } = await translatorFor('de', 'desk');
    const say = (paidCents: number, amountCents: number) =>
      feeDifferenceText({ paidCents, amountCents }, { language: 'de', t }).replaceAll(
        '\u00a0',
        ' ',
      );
    expect(say(1200, 1500)).toBe('Bezahlt sind 12 €, der neue Preis ist 15 €: 3 € sind offen.');
    expect(say(1200, 900)).toBe(
      'Bezahlt sind 12 €, der neue Preis ist 9 €: 3 € bekommt die Familie zurück.',
    );
    expect(say(700, 0)).toBe(
      'Bezahlt sind 7 €, jetzt ist es kostenlos: 7 € bekommt die Familie zurück.',
    );
    expect(say(1250, 1200)).toContain('12,50 €');
    expect(say(1200, 1200)).toBe('');
  });
});
