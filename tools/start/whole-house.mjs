import { createProjectGraphAsync } from 'nx/src/devkit-exports.js';
import { relative } from 'node:path';
import { filesWithoutSettings, settingsGroups } from '../lint/settings-groups.mjs';
import { repositoryRoot } from './server-process.mjs';

/** Runs the jobs one after the other, for each takes memory; true when all of them ended well. */
async function oneByOne(jobs) {
  let fine = true;
  for (const job of jobs) fine = (await job()) && fine;
  return fine;
}

function groups() {
  const all = settingsGroups();
  const nobodys = filesWithoutSettings(all);
  if (nobodys.length > 0) throw new Error(`No tsconfig covers ${nobodys.join(', ')}.`);
  return all;
}

/** The types of every project, checked as `nx typecheck` does it, but each group of them at once. */
export function checkTypes(run) {
  const [angular, plain] = [true, false].map((kind) =>
    groups().filter(({ isAngular }) => isAngular === kind),
  );
  return oneByOne([
    ...plain.map(
      ({ tsconfigs }) =>
        () =>
          run('node', ['tools/lint/types.mjs', tsconfigs[0]]),
    ),
    ...angular
      .flatMap(({ tsconfigs }) => tsconfigs)
      .map((tsconfig) => () => run('ngc', ['-p', tsconfig, '--noEmit'])),
  ]);
}

/** The rules over every project, as `nx lint` has them, but with one program for each group. */
export async function lintEverything(run) {
  // without a project graph the rule of the boundaries would be skipped in silence
  await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: true });
  const eslint = (args, env) => () => run('eslint', ['--max-warnings', '0', ...args], { env });
  return oneByOne([
    ...groups().map(({ tsconfigs, own }) =>
      eslint(
        own.filter((file) => file.endsWith('.ts')).map((file) => relative(repositoryRoot, file)),
        { LINT_GROUP: tsconfigs[0], NODE_OPTIONS: '--max-old-space-size=3072' },
      ),
    ),
    eslint(['--ignore-pattern', '**/*.ts', '.']),
  ]);
}
