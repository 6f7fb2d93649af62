const sizes = [22, 18, 15, 13, 11.5, 10, 9, 8, 7] as const;
export const wordsLineHeight = 1.05;
/** How high a line of our font is by itself. */
const ownHeight = 1.18;

/** How wide a letter is at most in our font, in parts of its size: rather too wide than cut off. */
function widthOf(letter: string): number {
  if (/[WM@%]/.test(letter)) return 0.94;
  if (/[m\p{Extended_Pictographic}\u3000-\uffff]/u.test(letter)) return 0.94;
  if (/[A-ZÄÖÜ0-9w—]/.test(letter)) return 0.72;
  return /[ilj.,;:'!|() ]/.test(letter) ? 0.34 : 0.6;
}

const lengthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0) * size;

/** Lines as a page would break them; a word wider than the line goes over several. */
function linesOf(text: string, size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wide = lengthOf(word, size);
    const space = used === 0 ? 0 : lengthOf(' ', size);
    if (used + space + wide <= width) used += space + wide;
    else {
      const over = Math.max(1, Math.ceil(wide / width));
      lines += used === 0 ? over - 1 : over;
      used = wide - (over - 1) * width;
    }
  }
  return lines;
}

export interface FittedWords {
  fontSize: number;
  /** A word is wider than the line. */
  breaks: boolean;
}

/** The largest letters in which the words fit a field of so many points; 300 characters always do on a card. */
export function fitWords(
  text: string,
  { width, height }: { width: number; height: number },
): FittedWords {
  const longest = text.split(/\s+/).reduce((most, word) => Math.max(most, lengthOf(word, 1)), 0);
  const fits = sizes.filter(
    (size) => linesOf(text, size, width) * size * ownHeight * wordsLineHeight <= height,
  );
  const whole = fits.find((size) => longest * size <= width);
  // letters are made smaller for a long word, but not so small that nobody reads the rest
  if (whole !== undefined && whole >= 11) return { fontSize: whole, breaks: false };
  const fontSize = fits[0] ?? sizes[sizes.length - 1] ?? 7;
  return { fontSize, breaks: longest * fontSize > width };
}
