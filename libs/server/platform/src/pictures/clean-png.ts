import type { CleanPicture } from './clean-picture';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What the picture itself is made of; words, time, profile and whatever programmes add are not. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'IDAT', 'IEND']);

/** null where it is no PNG, or one that does not end. */
export function cleanPng(file: Buffer): CleanPicture | null {
  if (!file.subarray(0, 8).equals(signature)) return null;
  const parts: Buffer[] = [signature];
  for (let at = 8; at < file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    if (end > file.length || (at === 8) !== (name === 'IHDR')) return null;
    if (kept.has(name)) parts.push(file.subarray(at, end));
    if (name === 'IEND')
      return {
        type: 'image/png',
        width: file.readUInt32BE(16),
        height: file.readUInt32BE(20),
        bytes: Buffer.concat(parts),
      };
    at = end;
  }
  return null;
}
