import type { Paper } from '@dabei/server/platform';
import type { CardVoices } from '../cards/card-face';
import { cardSheets } from '../cards/card-sheets';
import type { PrintedCard } from '../cards/printed-card';

const aCard = (number: number, values: Partial<PrintedCard> = {}): PrintedCard => ({
  number,
  ageBand: '6-8',
  kind: 'book',
  words: 'Ein Buch über Pferde',
  size: '',
  colour: '',
  children: 1,
  address: `https://dabei.example/de/karte/0123456789abcdef0123456789abcdef#${String(number)}`,
  ...values,
});

/** A short wish, one with everything, one as long as may be, one written by hand, and the widest letters there are. */
const cardsFrom = (first: number): PrintedCard[] => [
  aCard(first),
  aCard(4, {
    kind: 'clothes',
    words: 'Warme Winterjacke mit Kapuze, am liebsten mit vielen Taschen',
    size: '128',
    colour: 'blau',
  }),
  aCard(231, { kind: 'game', words: 'Ein Spiel für alle zusammen '.repeat(11).slice(0, 300) }),
  aCard(12, { kind: null, ageBand: null, words: '' }),
  aCard(9, { kind: 'toy', words: 'W'.repeat(300) }),
];

/** A cover, a full sheet that begins with this number, and one card more, as they go to the printer. */
export const printedExamples = (voices: CardVoices, first = 117): Promise<Paper> =>
  cardSheets(
    [
      {
        tree: { number: 3, name: 'Bäckerei am Markt', address: 'Marktstraße 4' },
        cards: cardsFrom(first),
      },
    ],
    {
      title: 'Wunschbaum 2026',
      giftsUntil: '2026-12-14',
      giftPlace: 'Familienbüro, Rathausplatz 1',
      giftHours: 'Mo–Fr 9–12 Uhr',
    },
    voices,
  );
