import { momentText, translatorFor, type Language, type Voice } from '@dabei/words';

/** The office reads German; an association its own language. */
export async function paperVoice(language: Language = 'de'): Promise<Voice> {
  const { t } = await translatorFor(language, 'booth-paper', 'community-paper', 'time');
  return { language, t };
}

/** When something was printed, because it changes. */
export const standOf = (now: Date, voice: Voice): string =>
  voice.t('community-paper.stand', { moment: momentText(now, voice) });
