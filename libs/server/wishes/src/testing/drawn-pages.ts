import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';

type Letters = ReadonlyMap<string, string>;

/** Every stream of a PDF by the number of its object. */
function streamsOf(pdf: Buffer): Map<string, string> {
  const text = pdf.toString('latin1');
  const streams = new Map<string, string>();
  for (const found of text.matchAll(/(\d+) 0 obj\n<<(?:(?!endobj)[\s\S])*?>>\nstream\n/g)) {
    const from = found.index + found[0].length;
    const packed = pdf.subarray(from, text.indexOf('\nendstream', from));
    if (found[0].includes('FlateDecode') && found[1] !== undefined)
      streams.set(found[1], inflateSync(packed).toString('latin1'));
  }
  return streams;
}

/** Which letter each sign of a font stands for. */
function fontsOf(pdf: Buffer, streams: ReadonlyMap<string, string>): Map<string, Letters> {
  const text = pdf.toString('latin1');
  const fonts = new Map<string, Letters>();
  for (const [, name = '', id = ''] of text.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const font = new RegExp(`\\n${id} 0 obj\\n[\\s\\S]*?/ToUnicode (\\d+) 0 R`).exec(text)?.[1];
    const range = /beginbfrange\s+\S+ \S+ \[([^\]]*)\]/.exec(streams.get(font ?? '') ?? '')?.[1];
    const letters = [...(range ?? '').matchAll(/<([0-9a-f]+)>/g)].map(([, code = '']) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    fonts.set(
      name,
      new Map(letters.map((letter, sign) => [sign.toString(16).padStart(4, '0'), letter])),
    );
  }
  return fonts;
}

export interface DrawnPage {
  /** Words beside each other in one line, with their place from the lower left corner, in points. */
  words: { x: number; y: number; size: number; text: string }[];
  /** One mark for all lines and figures, codes included. */
  figures: string;
}

/** What a PDF of ours puts on its pages: the words with their places, and a mark of all that is drawn. */
export function drawnPages(pdf: Buffer): DrawnPage[] {
  const streams = streamsOf(pdf);
  const fonts = fontsOf(pdf, streams);
  const pages = [...streams.values()].filter((stream) => stream.includes('\nBT\n'));
  return pages.map((page) => ({
    words: wordsOf(page, fonts),
    figures: createHash('sha256')
      .update(page.replace(/BT[\s\S]*?ET/g, '').replace(/(\.\d\d)\d+/g, '$1'))
      .digest('hex'),
  }));
}

const placed = /BT\n1 0 0 1 (\S+) (\S+) Tm\n\/(F\d+) (\S+) Tf\n([\s\S]*?)\nET/g;

function wordsOf(page: string, fonts: ReadonlyMap<string, Letters>): DrawnPage['words'] {
  const words: DrawnPage['words'] = [];
  for (const [, x, y, font = '', size, signs = ''] of page.matchAll(placed)) {
    const text = [...signs.matchAll(/<([0-9a-f]+)>/g)]
      .flatMap(([, code = '']) => code.match(/.{4}/g) ?? [])
      .map((sign) => fonts.get(font)?.get(sign) ?? '?')
      .join('');
    const last = words.at(-1);
    const part = { x: Math.round(Number(x)), y: Math.round(Number(y)), size: Number(size), text };
    if (last?.y === part.y && last.size === part.size && part.x > last.x) last.text += text;
    else words.push(part);
  }
  return words;
}
