const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const longestComment = 65_557;

/** How large a zip says its content is, in bytes; null when it is none. A small file can hide gigabytes. */
export function zipSize(bytes: Buffer): number | null {
  const end = findEnd(bytes);
  if (end === null) return null;
  let at = bytes.readUInt32LE(end + 16);
  let size = 0;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return null;
    size += bytes.readUInt32LE(at + 24);
    at +=
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return size;
}

function findEnd(bytes: Buffer): number | null {
  const first = Math.max(0, bytes.length - longestComment);
  for (let at = bytes.length - 22; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  return null;
}
