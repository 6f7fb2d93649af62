import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => ({ file, text: readFileSync(join(import.meta.dirname, file), 'utf8') }));

describe('the wish tree', () => {
  it('reads nothing of the vault, where number and name meet', () => {
    expect(sources.length).toBeGreaterThan(40);
    const reading = sources.filter(({ text }) =>
      /\b(from|join|into|update)\s+vault\b|\bvault\.[a-z_]+|@dabei\/server\/vault/.test(text),
    );
    expect(reading.map(({ file }) => file)).toEqual([]);
  });

  it('shows the key of siblings to nobody: it is for comparing, and for one code per family', () => {
    const naming = sources.filter(({ text }) => /sibling_?key/i.test(text));
    expect(naming.map(({ file }) => file).sort()).toEqual([
      'handover/make-batches.ts',
      'review/review-queries.ts',
      'testing/a-checking-desk.ts',
    ]);
  });
});
