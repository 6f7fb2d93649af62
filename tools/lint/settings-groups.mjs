import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { projectRoots } from './project-roots.mjs';

export const base = resolve(import.meta.dirname, '../..');

function read(tsconfig) {
  const host = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(resolve(base, tsconfig), {}, host);
  return { tsconfig, ...parsed };
}

/** What is decided by the place of the tsconfig alone makes no difference. */
function settingsOf({ options, raw }) {
  const { configFilePath: _, ...rest } = options;
  return JSON.stringify([rest, raw.angularCompilerOptions ?? null]);
}

/** An empty group with the settings of its first project. */
const groupOf = ({ options, raw }) => ({
  options,
  isAngular: raw.angularCompilerOptions !== undefined,
  /** @type {string[]} */
  tsconfigs: [],
  /** @type {ts.Diagnostic[]} */
  errors: [],
  /** @type {string[]} */
  files: [],
  /** @type {string[]} */
  own: [],
});

/**
 * The files of all projects, those with the same settings together. TypeScript reads and checks
 * what they share, and the types of the packages, once per group instead of twice per project;
 * every file still keeps the settings of its own project. `own` are the files whose rules are
 * looked at here: a file that two tsconfigs cover belongs to the first.
 */
export function settingsGroups() {
  /** @type {Map<string, ReturnType<typeof groupOf>>} */
  const groups = new Map();
  /** @type {Set<string>} */
  const taken = new Set();
  for (const project of projectRoots.flatMap(({ tsconfigs }) => tsconfigs).map(read)) {
    const key = settingsOf(project);
    const group = groups.get(key) ?? groupOf(project);
    groups.set(key, group);
    group.tsconfigs.push(project.tsconfig);
    group.errors.push(...project.errors);
    group.files.push(...project.fileNames);
    group.own.push(...project.fileNames.filter((file) => !taken.has(file)));
    for (const file of project.fileNames) taken.add(file);
  }
  return [...groups.values()];
}

/** The group with this tsconfig. */
export function groupWith(tsconfig) {
  const found = settingsGroups().find(({ tsconfigs }) => tsconfigs.includes(tsconfig));
  if (!found) throw new Error(`No project has a ${tsconfig}.`);
  return found;
}

/** TypeScript that no tsconfig covers: nobody would check it. */
export function filesWithoutSettings(groups) {
  const covered = new Set(groups.flatMap(({ files }) => files));
  return globSync(
    projectRoots.map(({ root }) => `${root}/**/*.ts`),
    { cwd: base },
  ).filter((file) => !covered.has(resolve(base, file)));
}
