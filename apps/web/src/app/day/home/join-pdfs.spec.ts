import { joinPdfs } from './join-pdfs';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const text = (file: Uint8Array): string => String.fromCharCode(...file);

/** As our printer writes: objects in any order, streams with their length. */
const aFile = (pages: number, stream: string): Uint8Array =>
  bytes(
    [
      '%PDF-1.3',
      ...Array.from(
        { length: pages },
        (_, index) =>
          `${String(index + 4)} 0 obj\n<<\n/Type /Page\n/Parent 1 0 R\n/Contents 3 0 R\n>>\nendobj`,
      ),
      `3 0 obj\n<<\n/Length ${String(stream.length)}\n>>\nstream\n${stream}\nendstream\nendobj`,
      '2 0 obj\n<<\n/Type /Catalog\n/Pages 1 0 R\n>>\nendobj',
      `1 0 obj\n<<\n/Type /Pages\n/Count ${String(pages)}\n/Kids [4 0 R]\n>>\nendobj`,
      'xref\n0 4\ntrailer\n<<\n/Root 2 0 R\n>>',
    ].join('\n'),
  );

/** Every object of a file, found through its table as a reader does. */
function objectsOf(file: Uint8Array): Map<number, string> {
  const all = text(file);
  const begin = Number(/startxref\n(\d+)/.exec(all)?.[1]);
  const lines = all.slice(begin).split('\n').slice(2);
  const found = new Map<number, string>();
  lines.forEach((line, id) => {
    if (!/^\d{10} \d{5} n /.test(line)) return;
    const at = Number(line.slice(0, 10));
    expect(all.slice(at)).toMatch(new RegExp(`^${String(id)} 0 obj\\n`));
    found.set(id, all.slice(at, all.indexOf('endobj', at)));
  });
  return found;
}

describe('several papers as one file', () => {
  const joined = joinPdfs([aFile(3, 'eins\nendobj\n\x00\xfe'), aFile(2, 'zwei')]);
  const objects = objectsOf(joined);

  it('has all pages under one root, in order', () => {
    expect(objects.get(2)).toContain('/Count 5');
    const [first = 0, second = 0] = [...(objects.get(2) ?? '').matchAll(/(\d+) 0 R/g)].map(
      ([, id]) => Number(id),
    );
    expect(objects.get(first)).toContain('/Count 3');
    expect(objects.get(second)).toContain('/Count 2');
    for (const id of [first, second]) expect(objects.get(id)).toContain('/Parent 2 0 R');
  });

  it('keeps the bytes of streams, whatever they look like, and points at the right ones', () => {
    const pages = [...objects.values()].filter((one) => one.includes('/Type /Page\n'));
    expect(pages).toHaveLength(5);
    const contents = pages.map((page) => Number(/Contents (\d+) 0 R/.exec(page)?.[1]));
    expect(new Set(contents).size).toBe(2);
    expect(text(joined)).toContain('stream\neins\nendobj\n\x00\xfe\nendstream');
    for (const id of contents) expect(objects.get(id)).toContain('/Length');
  });

  it('refuses what is no such file', () => {
    expect(() => joinPdfs([bytes('<html></html>')])).toThrow('no pages');
  });
});
