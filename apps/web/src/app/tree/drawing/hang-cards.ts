import { halfWidthAt, layers, sheet } from './fir';

/** Where a card hangs: the middle of its upper edge, and how it is turned. */
export interface HungCard {
  number: number;
  x: number;
  y: number;
  turn: number;
}

export interface Hanging {
  /** Width and height of every card. */
  width: number;
  height: number;
  cards: readonly HungCard[];
}

const largest = 104;
const smallest = 20;
/** Height of a card for its width, and of the room it takes with its thread. */
const tall = 1.24;
const pitch = 1.62;
/** Width of the room a card takes, with air on both sides. */
const wide = 1.22;
const [first, last] = [layers[0], layers.at(-1)];
const from = (first?.top ?? 0) + 74;
const until = (last?.bottom ?? 0) + 4;

interface Row {
  y: number;
  half: number;
  fits: number;
}

/** Rows of cards of one width, from the tip down; the narrower end of a row decides. */
function rowsFor(width: number): Row[] {
  const count = Math.max(1, Math.floor((until - from) / (width * pitch)));
  const step = (until - from) / count;
  return Array.from({ length: count }, (_, at) => {
    const y = from + at * step + (step - width * tall) / 2;
    const half = Math.min(halfWidthAt(y), halfWidthAt(y + width * tall)) - width * 0.15;
    return { y, half, fits: Math.max(0, Math.floor((2 * half) / (width * wide))) };
  }).filter(({ fits }) => fits > 0);
}

const room = (rows: readonly Row[]): number => rows.reduce((sum, { fits }) => sum + fits, 0);

/** The same number gives the same wobble, so that a card hangs where it hung yesterday. */
function wobble(number: number, salt: number): number {
  const mixed = Math.imul(number * 2 + salt * 97 + 1, 2654435761) >>> 0;
  return mixed / 2 ** 31 - 1;
}

/**
 * Hangs cards on the fir, in the order of their numbers from the tip down, without overlap. The more there are,
 * the smaller they become; few hang far apart.
 */
export function hangCards(numbers: readonly number[]): Hanging {
  const sorted = [...numbers].sort((a, b) => a - b);
  let width = largest;
  let rows = rowsFor(width);
  while (room(rows) < sorted.length && width > smallest) {
    width -= 1;
    rows = rowsFor(width);
  }
  return { width, height: width * tall, cards: spread(sorted, rows, width) };
}

/** Every row takes its share of the cards, evenly across its width. */
function spread(sorted: readonly number[], rows: readonly Row[], width: number): HungCard[] {
  const all = room(rows);
  const cards: HungCard[] = [];
  let passed = 0;
  for (const row of rows) {
    passed += row.fits;
    const share = Math.min(Math.round((sorted.length * passed) / all), sorted.length);
    const here = sorted.slice(cards.length, share);
    here.forEach((number, at) => cards.push(hang(number, at, here.length, row, width)));
  }
  return cards;
}

function hang(number: number, at: number, among: number, row: Row, width: number): HungCard {
  const step = (2 * row.half) / among;
  const slack = Math.min((step - width * 1.06) / 2, width);
  const sink = (width * (pitch - tall)) / 2;
  return {
    number,
    x: sheet.middle - row.half + (at + 0.5) * step + wobble(number, 1) * slack * 0.8,
    y: row.y + wobble(number, 2) * sink * 0.6,
    turn: wobble(number, 3) * 3,
  };
}
