import type { CleanPicture } from './clean-picture';

/** Frame, lossless frame, transparency; EXIF, XMP and colour profile are left out. */
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);
/** Bits of VP8X that announce what is left out, and the one of transparency that stays. */
const ALPHA = 0x10;

interface Chunk {
  name: string;
  data: Buffer;
}

function chunksOf(file: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= file.length;) {
    const length = file.readUInt32LE(at + 4);
    const data = file.subarray(at + 8, at + 8 + length);
    if (data.length < length) return null;
    chunks.push({ name: file.toString('latin1', at, at + 4), data: Buffer.from(data) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function sizeOf({ name, data }: Chunk): { width: number; height: number } {
  if (name === 'VP8X')
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
  if (name === 'VP8 ')
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function written({ name, data }: Chunk): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** null where it is no WebP, is animated, or is cut off. */
export function cleanWebp(file: Buffer): CleanPicture | null {
  const isWebp =
    file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP';
  const chunks = isWebp ? chunksOf(file) : null;
  const first = chunks?.[0];
  if (!chunks || !first || !['VP8 ', 'VP8L', 'VP8X'].includes(first.name)) return null;
  if (chunks.some(({ name }) => name.startsWith('ANI') || name === 'ANMF')) return null;
  const picture = chunks.filter(({ name }) => kept.has(name));
  if (first.name === 'VP8X') first.data.writeUInt8(first.data.readUInt8(0) & ALPHA, 0);
  const body = Buffer.concat(picture.map(written));
  const head = Buffer.alloc(12);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  head.write('WEBP', 8, 'latin1');
  return { type: 'image/webp', ...sizeOf(first), bytes: Buffer.concat([head, body]) };
}
