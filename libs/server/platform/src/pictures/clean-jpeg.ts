import type { CleanPicture } from './clean-picture';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const ADOBE = 0xee;

const isComment = (marker: number): boolean => marker === 0xfe;
/** The colours of the scan; without it some pictures turn green. */
const isOther = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef && marker !== ADOBE;
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The end of the scan's data: the next marker that is neither data nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = from; at < file.length - 1; at += 1) {
    const next = file.readUInt8(at + 1);
    const isData = file.readUInt8(at) !== 0xff || next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return file.length;
}

/** null where it is no JPEG, or one that does not end. What follows its end is left out. */
export function cleanJpeg(file: Buffer): CleanPicture | null {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xff00 + START) return null;
  const parts: Buffer[] = [file.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at < file.length;) {
    if (file.readUInt8(at) !== 0xff) return null;
    const marker = file.readUInt8(at + 1);
    if (marker === 0xff) {
      // filling before a marker
      at += 1;
      continue;
    }
    if (marker === END) {
      parts.push(file.subarray(at, at + 2));
      return size === null ? null : { type: 'image/jpeg', ...size, bytes: Buffer.concat(parts) };
    }
    const head = at + 2 + file.readUInt16BE(at + 2);
    if (isFrame(marker))
      size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    const end = marker === SCAN ? endOfScan(file, head) : head;
    if (end <= at + 2 || end > file.length) return null;
    if (!isComment(marker) && !isOther(marker)) parts.push(file.subarray(at, end));
    at = end;
  }
  return null;
}
