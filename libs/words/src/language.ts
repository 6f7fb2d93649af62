/** The languages with a catalogue; more follow as folders, without code elsewhere. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language every missing sentence falls back to. */
export const firstLanguage: Language = 'de';

/** Is this text the code of a language we have a catalogue for? */
export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

const rightToLeft: readonly string[] = ['ar', 'fa', 'he', 'ur'];

/** The direction of writing, for the `dir` attribute. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(language) ? 'rtl' : 'ltr';
}

/** The first language of an Accept-Language header that we have, German otherwise. */
export function preferredLanguage(acceptLanguage: string | null | undefined): Language {
  const wished = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = ''] = part.trim().split(';q=');
      return { code: tag.slice(0, 2).toLowerCase(), weight: Number(quality || '1') };
    })
    .sort((one, other) => other.weight - one.weight)
    .map(({ code }) => code);
  return wished.find(isLanguage) ?? firstLanguage;
}
