import { translatorFor, type Language, type Voice } from '@dabei/words';

const voices = new Map<Language, Promise<Voice>>();

/** The words of papers with names on them. */
export function vaultVoice(language: Language = 'de'): Promise<Voice> {
  const known = voices.get(language);
  if (known !== undefined) return known;
  const voice = translatorFor(language, 'time', 'bodies', 'vault', 'tree').then(({ t }) => ({
    language,
    t,
  }));
  voices.set(language, voice);
  return voice;
}
