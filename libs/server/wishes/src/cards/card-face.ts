import { dayText, type Voice } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';
import { fitWords, wordsLineHeight } from './fit-words';
import { kindPicture } from './kind-picture';
import type { CardBatch, CardDates, PrintedCard } from './printed-card';

/** A6 in points, four on a page of A4. */
export const cardSize = { width: 297.64, height: 420.94 } as const;
/** Where the three parts are torn off, from the top of a card. */
export const tears = [240, 352] as const;

const pad = 20;
const inside = cardSize.width - 2 * pad;
const wordsField = { width: inside, height: 92 } as const;

export interface CardVoices {
  german: Voice;
  english: Voice;
}

export interface CardOrder {
  card: PrintedCard;
  tree: CardBatch['tree'];
  dates: CardDates;
}

const numberOf = (card: PrintedCard): string => `Nr. ${String(card.number)}`;

/** Where it stands does not depend on what else is on the page: nothing pushes a card over its edge. */
const at = (x: number, y: number, width: number, content: object): Content => ({
  absolutePosition: { x, y },
  columns: [{ width, stack: [content as Content] }],
});

const svgCode = (text: string): Promise<string> => qrCode(text, { type: 'svg', margin: 0 });

/** The three parts of one card, its upper left corner at x and y: for the tree, for the parcel, for the list. */
export async function cardFace(
  x: number,
  y: number,
  order: CardOrder,
  { german, english }: CardVoices,
): Promise<Content[]> {
  const { card, tree, dates } = order;
  const left = x + pad;
  const day = dayText(dates.giftsUntil, 'de');
  const words = card.words === '' ? german.t('tree.print.by-hand') : card.words;
  const fitted = fitWords(words, wordsField);
  const place = [dates.giftPlace, dates.giftHours].filter((text) => text !== '').join(', ');
  const treeName = german.t('tree.print.tree', { number: tree.number, name: tree.name });
  const [tear, lower] = tears;
  return [
    at(left, y + 24, 26, { svg: kindPicture(card.kind), fit: [26, 26] }),
    at(left + 34, y + 20, inside - 34, { text: numberOf(card), fontSize: 26, bold: true }),
    at(left, y + 56, inside, { text: factsOf(card, german), fontSize: 10 }),
    at(left, y + 72, inside, {
      text: words,
      fontSize: fitted.fontSize,
      lineHeight: wordsLineHeight,
      ...(fitted.breaks ? { wordBreak: 'break-all' } : {}),
    }),
    at(left, y + tear - 72, inside - 70, {
      stack: [
        { text: german.t('tree.print.until', { day }), bold: true, fontSize: 9.5 },
        { text: place, fontSize: 8.5 },
        {
          text: english.t('tree.print.until', { day: dayText(dates.giftsUntil, 'en') }),
          fontSize: 7.5,
        },
      ],
      lineHeight: 1.15,
    }),
    at(x + cardSize.width - pad - 60, y + tear - 72, 60, {
      svg: await svgCode(card.address),
      fit: [60, 60],
    }),
    at(left, y + tear + 10, inside - 76, { text: numberOf(card), fontSize: 36, bold: true }),
    at(left, y + tear + 60, inside - 76, {
      text: german.t('tree.print.parcel', { place: dates.giftPlace }),
      fontSize: 8.5,
      lineHeight: 1.15,
    }),
    at(x + cardSize.width - pad - 66, y + tear + 20, 66, {
      svg: await svgCode(numberOf(card)),
      fit: [66, 66],
    }),
    at(left, y + lower + 10, 110, { text: numberOf(card), fontSize: 20, bold: true }),
    at(left + 112, y + lower + 10, inside - 112, {
      stack: [treeName, german.t('tree.print.stub')],
      fontSize: 8,
    }),
  ];
}

/** "Buch · 6–8 Jahre · Größe 128 · Farbe: blau" */
function factsOf(card: PrintedCard, { t }: Voice): string {
  return [
    t(`tree.kind.${card.kind ?? 'none'}`),
    card.ageBand === null ? '' : t(`tree.age.${card.ageBand}`),
    card.children > 1 ? t('tree.wish.together', { count: card.children }) : '',
    card.size === '' ? '' : t('tree.wish.size', { size: card.size }),
    card.colour === '' ? '' : t('tree.wish.colour', { colour: card.colour }),
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
