import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areas, translatorFor, type Translator } from '@dabei/words';

const name = `((?:${areas.join('|')})\\.[\\w.-]+)`;
const keyInScript = new RegExp(`['"\`]${name}['"\`]`, 'g');
/** In a template double quotes hold expressions; a key stands in single ones. */
const keyInTemplate = new RegExp(`['\`]${name}['\`]`, 'g');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.spec)\.(ts|html)$/.test(entry.name) ? [path] : [];
  });
}

describe('every sentence a page says', () => {
  let german: Translator;
  beforeAll(async () => {
    german = await translatorFor('de', ...areas);
  });

  it('stands in the catalogue', () => {
    const unknown = sources(import.meta.dirname).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(path.endsWith('.html') ? keyInTemplate : keyInScript)]
        .map(([, name = '']) => name)
        // a key that is put together ends with what varies
        .filter((name) => !/[-.]$|weekday$/.test(name) && !german.knows(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
