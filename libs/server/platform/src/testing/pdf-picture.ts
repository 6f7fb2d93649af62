import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decodeQr from 'qr/decode.js';

/** Enough for a code of two centimetres, and to see the smallest print. */
const PIXELS_PER_POINT = 2;

/** In points, from the upper left corner. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One page as the printer would show it. */
export class PdfPicture {
  constructor(
    private readonly canvas: Canvas,
    /** The words on it, a line for each piece of text. */
    readonly text: string,
  ) {}

  /** Width and height in points. */
  get size(): { width: number; height: number } {
    const { width, height } = this.canvas;
    return { width: width / PIXELS_PER_POINT, height: height / PIXELS_PER_POINT };
  }

  /** What a camera reads that looks at this part of the page, or at all of it; throws where there is no code. */
  codeIn(area: Area = { x: 0, y: 0, ...this.size }): string {
    const { data, width, height } = this.pixels(area);
    // made anew: the decoder asks for the bytes of its own world
    return decodeQr({ data: new Uint8Array(data), width, height });
  }

  /** The part of the area that is not paper, in points of the page; null where nothing is printed. */
  inkIn(area: Area): Area | null {
    const { data, width, height } = this.pixels(area);
    let [left, top, right, bottom] = [width, height, -1, -1];
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        if (isInk(data, 4 * (y * width + x))) {
          [left, right] = [Math.min(left, x), Math.max(right, x)];
          [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
        }
    if (right < 0) return null;
    return {
      x: area.x + left / PIXELS_PER_POINT,
      y: area.y + top / PIXELS_PER_POINT,
      width: (right - left + 1) / PIXELS_PER_POINT,
      height: (bottom - top + 1) / PIXELS_PER_POINT,
    };
  }

  /**
   * Which share of the pixels is plainly another colour than in the approved picture; 1 where the size differs or
   * there is none. With `APPROVE_PICTURES=yes` this one becomes the approved one, for a person to see.
   */
  async differenceTo(approved: string): Promise<number> {
    if (process.env['APPROVE_PICTURES'] === 'yes')
      writeFileSync(approved, this.canvas.toBuffer('image/png'));
    if (!existsSync(approved)) return 1;
    const image = await loadImage(readFileSync(approved));
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    return shareOfOthers(this.canvas, canvas);
  }

  /** A part of the page as a picture of its own, with the words of the whole page: what is approved stays small. */
  part({ x, y, width, height }: Area): PdfPicture {
    const [left, top, wide, high] = [x, y, width, height].map((one) =>
      Math.round(one * PIXELS_PER_POINT),
    ) as [number, number, number, number];
    const canvas = createCanvas(wide, high);
    canvas.getContext('2d').drawImage(this.canvas, left, top, wide, high, 0, 0, wide, high);
    return new PdfPicture(canvas, this.text);
  }

  /** The same share against a page that was printed just now. */
  differenceFrom(other: PdfPicture): number {
    return shareOfOthers(this.canvas, other.canvas);
  }

  private pixels({ x, y, width, height }: Area): Pixels {
    const [left, top, wide, high] = [x, y, width, height].map((one) =>
      Math.round(one * PIXELS_PER_POINT),
    ) as [number, number, number, number];
    const { data } = this.canvas.getContext('2d').getImageData(left, top, wide, high);
    return { data, width: wide, height: high };
  }
}

interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

const paper = 235;
const isInk = (data: Uint8ClampedArray, at: number): boolean =>
  Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < paper;

const pixelsOf = (canvas: Canvas): Uint8ClampedArray =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;

/** Edges of letters are smoothed a little differently from one machine to the next. */
const smoothing = 96;

function shareOfOthers(one: Canvas, other: Canvas): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const [mine, theirs] = [Buffer.from(pixelsOf(one)), Buffer.from(pixelsOf(other))];
  if (mine.equals(theirs)) return 0;
  let others = 0;
  for (let at = 0; at < mine.length; at += 4)
    if (mine.readUInt32BE(at) !== theirs.readUInt32BE(at) && isOther(mine, theirs, at)) others += 1;
  return others / (mine.length / 4);
}

const isOther = (one: Buffer, other: Buffer, at: number): boolean =>
  [at, at + 1, at + 2].some(
    (part) => Math.abs(one.readUInt8(part) - other.readUInt8(part)) > smoothing,
  );

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** Something of every page of a PDF, in order. */
async function ofEachPage<T>(pdf: Buffer, read: (page: Page) => Promise<T>): Promise<T[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const found: T[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    found.push(await read(await document.getPage(number)));
  await task.destroy();
  return found;
}

async function wordsOf(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .flatMap((item) => ('str' in item && item.str.trim() !== '' ? item.str : []))
    .join('\n');
}

/** All words of a PDF; they are packed in it and cannot be searched for as they are. */
export const pdfWords = async (pdf: Buffer): Promise<string> =>
  (await ofEachPage(pdf, wordsOf)).join('\n');

/** Every page of a PDF as a picture. */
export const pdfPictures = (pdf: Buffer): Promise<PdfPicture[]> =>
  ofEachPage(pdf, async (page) => {
    const viewport = page.getViewport({ scale: PIXELS_PER_POINT });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: canvas as never, viewport }).promise;
    return new PdfPicture(canvas, await wordsOf(page));
  });
