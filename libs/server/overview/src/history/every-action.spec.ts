import { bookedKinds, deskNumberActs } from '@dabei/contracts';
import { campaignMoves, registrationStates } from '@dabei/domain';
import { loadCatalogue, translatorFor, type Catalogue, type Translator } from '@dabei/words';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = join(import.meta.dirname, '../../..');

/** What fills the variable end of a code like `campaign-${move}`. */
const endings: Record<string, readonly string[]> = {
  'seller-number-': deskNumberActs,
  'campaign-': campaignMoves,
  'registration-': registrationStates.filter((state) => state !== 'missed'),
  'offer-': ['accept', 'decline'],
  'task-': ['done', 'not-reached', 'accepted', 'declined', 'reached'],
  'attendance-': ['attended', 'missed', 'clear'],
  'money-': bookedKinds,
  'day-': ['check-in', 'undo-check-in', 'check-out', 'undo-check-out', 'miss', 'undo-miss'],
};
/** Handed to a function that writes the line, so that `action:` does not stand beside them. */
const passedAlong = ['paid', 'unpaid'];

interface Found {
  codes: string[];
  prefixes: string[];
}

/** The codes beside `action:` in a file, also those of a choice and of a table of codes. */
function codesIn(text: string): Found {
  if (!/audit|Audit/.test(text)) return { codes: [], prefixes: [] };
  const places = [
    ...text.matchAll(/\baction(?:: ?| = )([^;{}]*?(?:\$\{[^}]*\}[^;{}]*?)?)(?:,|;|\}|\n)/g),
  ];
  // a line's code may be an argument of the class's own `note`
  const noted = [...text.matchAll(/\.note\(([^)]*)\)/g)];
  const said = [...places, ...noted].map(([, expression = '']) => expression);
  return {
    codes: said.flatMap((part) =>
      [...part.matchAll(/(?<!=== )'([a-z][a-z-]+)'/g)].map(([, code]) => code ?? ''),
    ),
    prefixes: said.flatMap((part) =>
      [...part.matchAll(/`([a-z-]+)\$\{/g)].map(([, prefix]) => prefix ?? ''),
    ),
  };
}

function everyCode(): Found {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('node_modules'),
  );
  const found = files.map((file) => codesIn(readFileSync(join(sources, file), 'utf8')));
  return {
    codes: [...new Set(found.flatMap(({ codes }) => codes))],
    prefixes: [...new Set(found.flatMap(({ prefixes }) => prefixes))],
  };
}

describe('what is written into the log', () => {
  const { codes, prefixes } = everyCode();
  const all = [
    ...codes,
    ...passedAlong,
    ...prefixes.flatMap((prefix) => (endings[prefix] ?? []).map((end) => `${prefix}${end}`)),
  ];

  it('is found', () => {
    expect(codes.length).toBeGreaterThan(60);
    expect(codes).toEqual(expect.arrayContaining(['capacity-changed', 'event-copied', 'invited']));
  });

  it('has a known ending where the code varies', () => {
    expect(prefixes.filter((prefix) => endings[prefix] === undefined)).toEqual([]);
  });

  it.each(['de', 'en'] as const)('has a sentence in %s for each code', async (language) => {
    const words: Translator = await translatorFor(language, 'overview');
    expect(all.filter((code) => !words.knows(`overview.history.action.${code}`))).toEqual([]);
  });

  it('has no sentence for a code that nobody writes', async () => {
    const { history } = (await loadCatalogue('de', 'overview')) as { history: Catalogue };
    const known = new Set(all);
    const indirect = indirectCodes();
    expect(
      Object.keys(history['action'] ?? {}).filter(
        (code) => !known.has(code) && !indirect.has(code),
      ),
    ).toEqual([]);
  });
});

/** Codes that stand anywhere in the server as words of their own: tables of codes, arguments. */
function indirectCodes(): Set<string> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('node_modules'),
  );
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(join(sources, file), 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(
        ([, code]) => code ?? '',
      ),
    ),
  );
}
