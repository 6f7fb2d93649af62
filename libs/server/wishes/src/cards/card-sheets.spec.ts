import { printPdf } from '@dabei/server/platform';
import { translatorFor } from '@dabei/words';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnPages, type DrawnPage } from '../testing/drawn-pages';
import { cardSheets } from './card-sheets';
import { cardSize } from './card-face';
import type { PrintedCard } from './printed-card';

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

const cards = [
  aCard(117),
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

async function printed(): Promise<DrawnPage[]> {
  const voices = {
    german: await translatorFor('de', 'tree', 'time'),
    english: await translatorFor('en', 'tree', 'time'),
  };
  const dates = {
    title: 'Wunschbaum 2026',
    giftsUntil: '2026-12-14',
    giftPlace: 'Familienbüro, Rathausplatz 1',
    giftHours: 'Mo–Fr 9–12 Uhr',
  };
  const tree = { number: 3, name: 'Bäckerei am Markt', address: 'Marktstraße 4' };
  return drawnPages(await printPdf(await cardSheets([{ tree, cards }], dates, voices)));
}

const approved = join(import.meta.dirname, 'approved-sheet.txt');

/** A page as text: every line with its place and size, then the mark of what is drawn. */
const asText = ({ words, figures }: DrawnPage): string =>
  [
    ...words.map(
      ({ x, y, size, text }) => `${String(x)} ${String(y)} ${String(size)} ${text.trim()}`,
    ),
    figures,
    '',
  ].join('\n');

describe('cards on paper', () => {
  let pages: DrawnPage[];
  beforeAll(async () => {
    pages = await printed();
  });

  it('come four on a page behind a cover with their numbers', () => {
    expect(pages).toHaveLength(3);
    const [cover, full, rest] = pages.map(({ words }) => words.map(({ text }) => text).join('\n'));
    expect(cover).toContain('5 Karten. Bitte abhaken, was hängt:');
    expect(full?.match(/^Nr\. 117$/gm)).toHaveLength(3);
    expect(full?.match(/^Nr\. /gm)).toHaveLength(12);
    expect(rest?.match(/^Nr\. 9$/gm)).toHaveLength(3);
  });

  it('look as approved', () => {
    expect(asText(pages[1] ?? { words: [], figures: '' })).toBe(readFileSync(approved, 'utf8'));
  });

  it('keep even 300 wide letters above the day and the place', () => {
    const height = 2 * cardSize.height;
    const words = pages[2]?.words ?? [];
    const lowest = Math.min(
      ...words.filter(({ text }) => text.startsWith('WWW')).map(({ y }) => y),
    );
    const day = words.find(({ text }) => text.startsWith('Bitte bis'));
    expect(lowest).toBeLessThan(height);
    expect(lowest).toBeGreaterThan((day?.y ?? height) + (day?.size ?? 0));
  });
});
