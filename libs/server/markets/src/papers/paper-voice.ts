import { momentText, translatorFor, type Language, type Voice } from '@dabei/words';

/** The papers of the office are read German; a seller's confirmation in the seller's language. */
export async function paperVoice(language: Language = 'de'): Promise<Voice> {
  const { t } = await translatorFor(language, 'market-paper', 'market', 'money', 'time');
  return { language, t };
}

/** When something was printed, because it changes. */
export const standOf = (now: Date, voice: Voice): string =>
  voice.t('market-paper.stand', { moment: momentText(now, voice) });
