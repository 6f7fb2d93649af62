import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What a phone at the bus stop may have to load before the first public page works. */
export const budgetBytes = 170_000;

const linked = [
  /<script[^>]+src="([^"]+\.js)"/g,
  /<link[^>]+rel="modulepreload"[^>]+href="([^"]+\.js)"/g,
  /<link[^>]+rel="stylesheet"[^>]+href="([^"]+\.css)"/g,
];

/** `import"./chunk.js"` and `from"./chunk.js"`, but not `import("./chunk.js")`, which comes later. */
const importedAtOnce = /(?:\bimport|\bfrom)\s*["']\.\/([^"']+\.js)["']/g;

function withImports(browserDir, names) {
  const found = new Set(names);
  for (const name of found) {
    if (!name.endsWith('.js')) continue;
    const code = readFileSync(resolve(browserDir, name), 'utf8');
    for (const [, imported] of code.matchAll(importedAtOnce)) found.add(imported);
  }
  return [...found];
}

function initialFiles(browserDir) {
  const page = ['index.csr.html', 'index.html'].flatMap((name) => {
    try {
      return [readFileSync(resolve(browserDir, name), 'utf8')];
    } catch {
      return [];
    }
  })[0];
  if (page === undefined) throw new Error(`There is no built page in ${browserDir}.`);
  const named = linked.flatMap((pattern) => [...page.matchAll(pattern)].map((match) => match[1]));
  return withImports(
    browserDir,
    named.filter((name) => !/^https?:/.test(name)),
  );
}

/** Scripts and styles the start page names or imports at once, zipped as they travel. */
export function initialSize(browserDir) {
  const files = initialFiles(browserDir).map((name) => ({
    name,
    bytes: gzipSync(readFileSync(resolve(browserDir, name)), { level: 9 }).length,
  }));
  return { files, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
}

export function checkSize(root) {
  const { files, bytes } = initialSize(resolve(root, 'dist/apps/web/browser'));
  const kilobytes = (count) => `${(count / 1000).toFixed(1)} kB`;
  if (bytes <= budgetBytes) return `First load ${kilobytes(bytes)} of ${kilobytes(budgetBytes)}.`;
  const list = files.map(({ name, bytes: size }) => `  ${name} ${kilobytes(size)}`).join('\n');
  throw new Error(
    `First load is ${kilobytes(bytes)}, more than ${kilobytes(budgetBytes)}:\n${list}`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(checkSize(resolve(import.meta.dirname, '../..')));
}
