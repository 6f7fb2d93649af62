interface Part {
  id: number;
  /** Everything up to the bytes of a stream, or the whole object. */
  head: string;
  /** "stream … endstream", as it is. */
  body: Uint8Array | null;
}

const reference = /\b(\d+) 0 R\b/g;

/** One character for each byte, so that places in the text are places in the file. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function partsOf(file: Uint8Array): Part[] {
  const text = latin(file);
  const opening = /(\d+) 0 obj\n/g;
  const parts: Part[] = [];
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = opening.lastIndex;
    const end = text.indexOf('\nendobj', start);
    const stream = text.indexOf('\nstream\n', start);
    const isStream = stream >= 0 && stream < end;
    const head = text.slice(start, isStream ? stream : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const after = isStream ? text.indexOf('\nendobj', stream + length) : end;
    if (after < 0) throw new Error('this file does not end where it says');
    const body = isStream ? file.subarray(stream, after) : null;
    parts.push({ id: Number(match[1]), head, body });
    opening.lastIndex = after;
  }
  return parts;
}

/** The object that holds all pages of a file. */
function pagesOf(parts: readonly Part[]): Part {
  const catalog = parts.find(({ head }) => head.includes('/Type /Catalog'));
  const id = Number(/\/Pages (\d+) 0 R/.exec(catalog?.head ?? '')?.[1]);
  const pages = parts.find((part) => part.id === id);
  if (pages === undefined) throw new Error('this file has no pages');
  return pages;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/**
 * Several of our own papers as one file, so that one press prints them all: the pages in order, each as large as it
 * was. Only for files our own printer wrote: others may be built differently.
 */
export function joinPdfs(files: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const chunks = [bytesOf('%PDF-1.4\n%\xff\xff\xff\xff\n')];
  const places = new Map<number, number>();
  let size = chunks[0]?.length ?? 0;
  const put = (...more: Uint8Array[]) => {
    for (const one of more) size += one.length;
    chunks.push(...more);
  };
  const roots: { id: number; count: number }[] = [];
  let offset = 2;
  for (const file of files) {
    const parts = partsOf(file);
    const all = pagesOf(parts);
    for (const part of parts) {
      const moved = part.head.replace(reference, (_, id) => `${String(Number(id) + offset)} 0 R`);
      const head = part === all ? moved.replace('<<', '<<\n/Parent 2 0 R') : moved;
      places.set(part.id + offset, size);
      put(bytesOf(`${String(part.id + offset)} 0 obj\n${head}`));
      if (part.body) put(part.body);
      put(bytesOf('\nendobj\n'));
    }
    roots.push({ id: all.id + offset, count: Number(/\/Count (\d+)/.exec(all.head)?.[1] ?? 0) });
    offset = Math.max(...places.keys());
  }
  places.set(1, size);
  put(bytesOf('1 0 obj\n<<\n/Type /Catalog\n/Pages 2 0 R\n>>\nendobj\n'));
  const kids = roots.map(({ id }) => `${String(id)} 0 R`).join(' ');
  const count = String(roots.reduce((sum, root) => sum + root.count, 0));
  places.set(2, size);
  put(bytesOf(`2 0 obj\n<<\n/Type /Pages\n/Count ${count}\n/Kids [${kids}]\n>>\nendobj\n`));
  const begin = size;
  put(bytesOf(tableOf(places, begin)));
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Where each object lies, and where to begin. */
function tableOf(places: ReadonlyMap<number, number>, begin: number): string {
  const last = Math.max(...places.keys());
  const lines = Array.from({ length: last }, (_, index) => {
    const place = places.get(index + 1);
    return place === undefined
      ? '0000000000 00000 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const total = String(last + 1);
  return `xref\n0 ${total}\n0000000000 65535 f \n${lines.join('')}trailer\n<<\n/Size ${total}\n/Root 1 0 R\n>>\nstartxref\n${String(begin)}\n%%EOF\n`;
}
