import { printPdf } from '@dabei/server/platform';
import { pdfPictures, type PdfPicture } from '@dabei/server/testing/pdf';
import { translatorFor } from '@dabei/words';
import { join } from 'node:path';
import { printedExamples } from '../testing/printed-examples';
import { cardSize, tears } from './card-face';

const approved = join(import.meta.dirname, 'approved-sheet.png');

/** Millimetres in points. */
const mm = (length: number): number => (length * 72) / 25.4;

/** The card at this spot of a sheet, from its upper left corner. */
const cardAt = (spot: number) => ({
  x: (spot % 2) * cardSize.width,
  y: Math.floor(spot / 2) * cardSize.height,
});

describe('cards as they come out of the printer', () => {
  const printed = async (first?: number): Promise<PdfPicture[]> => {
    const voices = {
      german: await translatorFor('de', 'tree', 'time'),
      english: await translatorFor('en', 'tree', 'time'),
    };
    return pdfPictures(await printPdf(await printedExamples(voices, first)));
  };
  let cover: PdfPicture | undefined;
  let sheets: PdfPicture[];
  beforeAll(async () => {
    [cover, ...sheets] = await printed();
  }, 60_000);

  it('come four on a page behind a cover with their numbers', () => {
    expect(cover?.text).toContain('5 Karten. Bitte abhaken, was hängt:');
    expect(sheets).toHaveLength(2);
    expect(sheets[0]?.text.match(/^Nr\. 117$/gm)).toHaveLength(3);
    expect(sheets[0]?.text.match(/^Nr\. /gm)).toHaveLength(12);
    expect(sheets[1]?.text.match(/^Nr\. 9$/gm)).toHaveLength(3);
  });

  it('look as approved, and are told apart when one number is another', async () => {
    expect(await sheets[0]?.differenceTo(approved)).toBeLessThan(0.0005);
    const [, others] = await printed(118);
    const [sheet] = sheets;
    expect(sheet === undefined ? 0 : others?.differenceFrom(sheet)).toBeGreaterThan(0.001);
  }, 60_000);

  it.each([
    [0, 117],
    [1, 4],
    [2, 231],
    [3, 12],
  ])('have codes that a camera reads: card %i is number %i', (spot, number) => {
    const { x, y } = cardAt(spot);
    const [tear, lower] = tears;
    const right = { x: x + cardSize.width - 96, width: 94 };
    const onTree = { ...right, y: y + tear - 82, height: 80 };
    const onParcel = { ...right, y: y + tear + 2, height: lower - tear - 4 };
    expect(sheets[0]?.codeIn(onTree)).toBe(
      `https://dabei.example/de/karte/0123456789abcdef0123456789abcdef#${String(number)}`,
    );
    expect(sheets[0]?.codeIn(onParcel)).toBe(`Nr. ${String(number)}`);
  });

  it('are A6 on a sheet of A4, with codes of at least two centimetres', () => {
    expect(sheets[0]?.size.width).toBeCloseTo(mm(210), 0);
    expect(sheets[0]?.size.height).toBeCloseTo(mm(297), 0);
    const code = sheets[0]?.inkIn({
      x: cardSize.width - 96,
      y: tears[0] + 6,
      width: 90,
      height: tears[1] - tears[0] - 12,
    });
    expect(code?.width).toBeGreaterThan(mm(20));
    expect(code?.height).toBeCloseTo(code?.width ?? 0, 0);
  });

  it('keep even 300 wide letters out of the day, the place and the code', () => {
    const betweenWordsAndDay = { x: 0, y: tears[0] - 76, width: cardSize.width, height: 3 };
    expect(sheets[1]?.inkIn(betweenWordsAndDay)).toBeNull();
  });
});
