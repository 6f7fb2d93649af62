import { phoneParts } from './phone-parts';

const called = (text: string): (string | null)[] =>
  phoneParts(text).flatMap(({ call }) => call ?? []);

describe('numbers in a text', () => {
  it('are found with everything around them as it is', () => {
    const text = 'Notruf 112, Leitung: Kim, +49 221 22100-17.';
    expect(phoneParts(text)).toEqual([
      { text: 'Notruf ', call: null },
      { text: '112', call: 'tel:112' },
      { text: ', Leitung: Kim, ', call: null },
      { text: '+49 221 22100-17', call: 'tel:+492212210017' },
      { text: '.', call: null },
    ]);
    expect(called('Polizei 110, Arzt 116 117, Gift 0228 19240')).toEqual([
      ...['tel:110', 'tel:116117', 'tel:022819240'],
    ]);
  });

  it.each(['10:00 bis 18:00 Uhr', 'am 19.09.2027', '40 Plätze, 1200 Kinder', 'Halle 3', ''])(
    'are not seen in: %s',
    (text) => {
      expect(called(text)).toEqual([]);
    },
  );
});
