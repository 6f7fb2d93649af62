import type { Paper } from '@dabei/server/platform';
import type { CanvasElement, Content } from 'pdfmake/interfaces';
import { cardFace, cardSize, tears, type CardVoices } from './card-face';
import type { CardBatch, CardDates, PrintedCard } from './printed-card';

const perSheet = 4;

/** A cover with the numbers of each tree, then its cards, four on a page with marks to cut and tear along. */
export async function cardSheets(
  batches: readonly CardBatch[],
  dates: CardDates,
  voices: CardVoices,
): Promise<Paper> {
  const content: Content[] = [];
  for (const batch of batches) {
    content.push(cover(batch, dates, voices, content.length > 0));
    for (const four of inFours(batch.cards)) {
      content.push({ text: '', pageBreak: 'before' });
      content.push({ canvas: marks(four.length), absolutePosition: { x: 0, y: 0 } });
      const faces = four.map((card, spot) =>
        cardFace(
          (spot % 2) * cardSize.width,
          Math.floor(spot / 2) * cardSize.height,
          { card, tree: batch.tree, dates },
          voices,
        ),
      );
      content.push(...(await Promise.all(faces)).flat());
    }
  }
  return {
    title: voices.german.t('tree.print.title'),
    language: 'de',
    margins: [0, 0, 0, 0],
    content,
    foot: () => '',
  };
}

/** What lies on top of a batch: which tree, which numbers, boxes to tick when they hang. */
function cover(
  { tree, cards }: CardBatch,
  dates: CardDates,
  { german: { t } }: CardVoices,
  another: boolean,
): Content {
  return {
    margin: [42, 48, 42, 0],
    ...(another ? { pageBreak: 'before' } : {}),
    stack: [
      { text: dates.title, style: 'small' },
      { text: t('tree.print.tree', { number: tree.number, name: tree.name }), style: 'title' },
      { text: tree.address },
      { text: t('tree.print.cover', { count: cards.length }), margin: [0, 10, 0, 10] },
      {
        text: cards.map(({ number }) => `[  ] ${String(number)}`).join('     '),
        fontSize: cards.length > 200 ? 9 : 13,
        lineHeight: 1.6,
        preserveLeadingSpaces: true,
      },
    ],
  };
}

const inFours = (cards: readonly PrintedCard[]): PrintedCard[][] =>
  Array.from({ length: Math.ceil(cards.length / perSheet) }, (_, at) =>
    cards.slice(perSheet * at, perSheet * (at + 1)),
  );

const line = (x1: number, y1: number, x2: number, y2: number, dash?: number): CanvasElement => ({
  type: 'line',
  x1,
  y1,
  x2,
  y2,
  lineWidth: 0.5,
  lineColor: '#5b6474',
  ...(dash === undefined ? {} : { dash: { length: dash } }),
});

/** Short strokes where the sheet is cut, dashes where a part is torn off, a ring for the ribbon. */
function marks(cards: number): CanvasElement[] {
  const { width, height } = cardSize;
  const strokes = [
    line(width, 0, width, 12),
    line(width, 2 * height - 12, width, 2 * height),
    line(width - 6, height, width + 6, height),
    line(width, height - 6, width, height + 6),
    line(0, height, 12, height),
    line(2 * width - 12, height, 2 * width, height),
  ];
  const parts = Array.from({ length: cards }, (_, spot): CanvasElement[] => {
    const x = (spot % 2) * width;
    const y = Math.floor(spot / 2) * height;
    return [
      ...tears.map((tear) => line(x + 14, y + tear, x + width - 14, y + tear, 3)),
      { type: 'ellipse', x: x + width - 34, y: y + 30, r1: 6, r2: 6, lineColor: '#5b6474' },
    ];
  });
  return [...strokes, ...parts.flat()];
}
