import type { Words } from '../../shared/words';

/** '2,5': centimetres in metres as the language writes them. */
export const metresText = (cm: number, words: Words): string =>
  (cm / 100).toLocaleString(words.language(), { maximumFractionDigits: 2 });
