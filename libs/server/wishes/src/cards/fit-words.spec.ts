import { fitWords } from './fit-words';

const field = { width: 256, height: 92 };

describe('the letters of a wish', () => {
  it('are large for a short one', () => {
    expect(fitWords('Ein Ball', field)).toEqual({ fontSize: 22, breaks: false });
  });

  it.each([
    ['long', 'Ein Buch über Pferde und Ponys '.repeat(10).slice(0, 300)],
    ['of short words', 'ab '.repeat(100)],
  ])('fit the card in a text that is %s', (_, text) => {
    const { fontSize, breaks } = fitWords(text, field);
    expect(fontSize).toBeGreaterThanOrEqual(9);
    expect(fontSize).toBeLessThan(15);
    expect(breaks).toBe(false);
  });

  it('are small where somebody leans on one key, and still within the card', () => {
    expect(fitWords('W'.repeat(300), field)).toEqual({ fontSize: 8, breaks: true });
  });

  it('get smaller for a long word before it is broken', () => {
    expect(fitWords('Weihnachtsbaumkugelbastelset', field)).toMatchObject({ breaks: false });
    expect(fitWords('x'.repeat(120), field).breaks).toBe(true);
  });
});
