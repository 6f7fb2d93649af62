import { firstLanguage, isLanguage, translatorFor, type Language, type Voice } from '@dabei/words';

const voices = new Map<Language, Promise<Voice>>();

/** Who speaks in mails and letters; a language without a catalogue is spoken to in German. */
export function voiceOf(language: string): Promise<Voice> {
  const spoken = isLanguage(language) ? language : firstLanguage;
  const known = voices.get(spoken);
  if (known !== undefined) return known;
  const fresh = translatorFor(spoken, 'time', 'mail').then(({ t }) => ({ language: spoken, t }));
  voices.set(spoken, fresh);
  return fresh;
}
