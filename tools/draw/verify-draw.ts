import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkDrawFile, type FileCheck } from '@dabei/server/draw-file';
import { sentences } from './check-sentences';
import { isMarketDraw, verifyMarketDraw } from './verify-market-draw';

const heads = {
  de: {
    good: 'Alles stimmt.',
    bad: 'Die Datei stimmt nicht. Was oben mit ✗ steht, passt nicht zusammen.',
    hidden:
      'Nicht öffentlich und hier nicht geprüft: welche Kinder im Vorjahr leer ausgingen oder als Härtefall gelten (zweite Stufe), reservierte Plätze, die Gründe von Entscheidungen des Büros. In der Datei stehen nur die offenen Listen und die Plätze, die für sie da waren; die bewiesenen Grenzen gelten für diese.',
  },
  en: {
    good: 'Everything is right.',
    bad: 'The file is not right. What is marked ✗ above does not fit together.',
    hidden:
      'Not public and not checked here: which children came away empty last season or hold a hardship mark (second tier), reserved places, the reasons of decisions by hand. The file holds the open lists and the places there were for them; the proven bounds are about these.',
  },
};

const line = ({ check, ok, figures }: FileCheck, language: 'de' | 'en'): string =>
  `${ok ? '✓' : '✗'} ${sentences[language][check][ok ? 'good' : 'bad'](figures)}`;

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Prints what was checked in both languages; true when everything is right. */
function verify(path: string): boolean {
  const bytes = readFileSync(path);
  const content = contentOf(bytes.toString('utf8'));
  if (isMarketDraw(content)) return verifyMarketDraw(content);
  const checks = checkDrawFile(content);
  const ok = checks.every((check) => check.ok);
  for (const language of ['de', 'en'] as const) {
    const { good, bad, hidden } = heads[language];
    console.log(checks.map((check) => line(check, language)).join('\n'));
    console.log(`${ok ? `  ${hidden}\n${good}` : bad}\n`);
  }
  console.log(`SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
  return ok;
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('npm run verify-draw -- FILE');
  process.exitCode = 78;
} else {
  // npm runs from the repository; a relative path is meant from where the command was typed
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  try {
    process.exitCode = verify(path) ? 0 : 1;
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
    process.exitCode = 1;
  }
}
