import { checkMarketDraw, type MarketDrawCheck } from '@dabei/server/lots';

type Sentence = (figures: MarketDrawCheck['figures']) => string;

const sentences: Record<
  'de' | 'en',
  Record<MarketDrawCheck['check'], { good: Sentence; bad: Sentence }>
> = {
  de: {
    format: {
      good: ({ title, parties }) =>
        `Die Datei der Auslosung „${title ?? ''}“ ist vollständig: ${String(parties)} Lose.`,
      bad: ({ where }) =>
        `Das ist keine Datei im Format dabei-market-draw/1, oder es ist noch nicht ausgelost (${where ?? ''}).`,
    },
    seal: {
      good: ({ commitment }) =>
        `Liste und Geheimnis ergeben die Prüfsumme ${commitment ?? ''}. Vergleichen Sie sie mit der, die vor der Auslosung veröffentlicht wurde.`,
      bad: ({ commitment, found }) =>
        `Liste und Geheimnis ergeben ${found ?? ''}, in der Datei steht ${commitment ?? ''}. Nach dem Versiegeln wurde etwas geändert.`,
    },
    seed: {
      good: ({ number, source }) =>
        `Geheimnis und öffentliche Zahl ${number ?? ''} (${source ?? ''}) ergeben den Startwert.`,
      bad: ({ number }) =>
        `Geheimnis und öffentliche Zahl ${number ?? ''} ergeben einen anderen Startwert als den in der Datei.`,
    },
    lots: {
      good: ({ lots }) => `Alle ${String(lots)} Lose folgen aus dem Startwert.`,
      bad: ({ wrong, lots }) =>
        `${String(wrong)} von ${String(lots)} Losen folgen nicht aus dem Startwert.`,
    },
  },
  en: {
    format: {
      good: ({ title, parties }) =>
        `The file of the draw “${title ?? ''}” is complete: ${String(parties)} lots.`,
      bad: ({ where }) =>
        `This is not a file in the format dabei-market-draw/1, or it is not drawn yet (${where ?? ''}).`,
    },
    seal: {
      good: ({ commitment }) =>
        `List and secret give the hash ${commitment ?? ''}. Compare it with the one published before the draw.`,
      bad: ({ commitment, found }) =>
        `List and secret give ${found ?? ''}, the file says ${commitment ?? ''}. Something was changed after the seal.`,
    },
    seed: {
      good: ({ number, source }) =>
        `The secret and the public number ${number ?? ''} (${source ?? ''}) give the seed.`,
      bad: ({ number }) =>
        `The secret and the public number ${number ?? ''} give another seed than the one in the file.`,
    },
    lots: {
      good: ({ lots }) => `All ${String(lots)} lots follow from the seed.`,
      bad: ({ wrong, lots }) =>
        `${String(wrong)} of ${String(lots)} lots do not follow from the seed.`,
    },
  },
};
const ends = {
  de: {
    good: 'Alles stimmt. Nicht geprüft ist hier, wer welches Los hat: Das weiß jeder nur von sich selbst.',
    bad: 'Die Datei stimmt nicht. Was oben mit ✗ steht, passt nicht zusammen.',
  },
  en: {
    good: 'Everything is right. Not checked here: who holds which lot, which everybody knows only of themselves.',
    bad: 'The file is not right. What is marked ✗ above does not fit together.',
  },
};

/** Is it a published draw of a market, and not of a campaign? */
export const isMarketDraw = (content: unknown): boolean =>
  typeof content === 'object' &&
  content !== null &&
  (content as { format?: unknown }).format === 'dabei-market-draw/1';

/** Prints what was checked in both languages; true when everything is right. */
export function verifyMarketDraw(content: unknown): boolean {
  const checks = checkMarketDraw(content);
  const ok = checks.every((one) => one.ok);
  for (const language of ['de', 'en'] as const) {
    for (const { check, ok: isRight, figures } of checks)
      console.log(
        `${isRight ? '✓' : '✗'} ${sentences[language][check][isRight ? 'good' : 'bad'](figures)}`,
      );
    console.log(`${ends[language][ok ? 'good' : 'bad']}\n`);
  }
  return ok;
}
