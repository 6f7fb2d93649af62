/** Centimetres as metres, with a comma where the language has one. */
export const metresText = (cm: number, language: string): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    maximumFractionDigits: 2,
  }).format(cm / 100);
