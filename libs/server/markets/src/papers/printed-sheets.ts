import { printPdf } from '@dabei/server/platform';
import { momentText, translatorFor, type Language, type Voice } from '@dabei/words';
import { sectionOf, type MarketSheet } from './market-sheet';

/** The papers of the office are read German; a seller's confirmation in the seller's language. */
export async function paperVoice(language: Language = 'de'): Promise<Voice> {
  const { t } = await translatorFor(language, 'market-paper', 'market', 'money', 'time');
  return { language, t };
}

/** When something was printed, because it changes. */
export const standOf = (now: Date, voice: Voice): string =>
  voice.t('market-paper.stand', { moment: momentText(now, voice) });

/** Sheets as one file. */
export function printedSheets(
  sheets: readonly [MarketSheet, ...MarketSheet[]],
  voice: Voice,
  title: string = sheets[0].title,
): Promise<Buffer> {
  return printPdf({
    title,
    language: voice.language,
    content: sheets.map(sectionOf),
    // every sheet has a foot of its own
    foot: () => '',
  });
}
