import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

interface Planted {
  file: string;
  imports: string;
}

interface LintResult {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

const root = resolve(import.meta.dirname, '../..');
const planted = (folder: string, imports: string): Planted => ({
  file: join(folder, 'boundary-probe.ts'),
  imports,
});

const forbidden = [
  planted('libs/domain/src', '@dabei/server/platform'),
  planted('libs/contracts/src', '@dabei/server/database'),
  planted('libs/words/src', '@dabei/domain'),
  planted('libs/server/database/src', '@dabei/server/platform'),
  planted('libs/server/catalog/src', '@dabei/server/registrations'),
  planted('libs/server/registrations/src', 'bullmq'),
  planted('libs/server/wishes/src', 'node:crypto'),
  planted('libs/web/ui/src', '@dabei/words'),
  planted('apps/web/src/app', '@dabei/server/platform'),
];

const allowed = [
  planted('libs/domain/src/time', 'temporal-polyfill'),
  planted('libs/server/households/src', '@dabei/domain'),
  planted('apps/api/src', '@dabei/server/registrations'),
  planted('apps/worker/src', '@dabei/contracts'),
];

const rules = [
  '@nx/enforce-module-boundaries',
  'no-restricted-imports',
  '@typescript-eslint/no-restricted-imports',
];

function lint(probes: Planted[]): Map<string, string[]> {
  for (const { file, imports } of probes) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `import * as probe from '${imports}';\n\nexport { probe };\n`);
  }
  const eslint = spawnSync(
    join(root, 'node_modules/.bin/eslint'),
    ['--format', 'json', ...probes.map(({ file }) => file)],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
      // the boundaries look at names only; the types of the whole house would take most of a minute
      env: { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false', LINT_WITHOUT_TYPES: 'true' },
    },
  );
  if (eslint.status === null || eslint.status > 1) throw new Error(eslint.stderr);
  const results = JSON.parse(eslint.stdout) as LintResult[];
  return new Map(
    results.map(({ filePath, messages }) => [
      filePath.slice(root.length + 1),
      messages.filter(({ ruleId }) => rules.includes(ruleId ?? '')).map(({ message }) => message),
    ]),
  );
}

/** A boundary rule that is silently skipped looks green, so this plants what it must refuse. */
describe('the boundaries between the parts of the house', () => {
  let complaints: Map<string, string[]>;

  const uproot = () => {
    for (const { file } of [...forbidden, ...allowed]) rmSync(join(root, file), { force: true });
  };

  beforeAll(() => {
    try {
      complaints = lint([...forbidden, ...allowed]);
    } finally {
      uproot();
    }
  }, 120_000);

  it.each(forbidden)('refuses $imports in $file', ({ file }) => {
    expect(complaints.get(file)).toEqual([expect.any(String)]);
  });

  it.each(allowed)('lets $file use $imports', ({ file }) => {
    expect(complaints.get(file)).toEqual([]);
  });

  it('leaves nothing behind', () => {
    expect([...forbidden, ...allowed].filter(({ file }) => existsSync(join(root, file)))).toEqual(
      [],
    );
  });
});
