import { existsSync, globSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const base = resolve(import.meta.dirname, '../..');
const searched = ['apps/*', 'libs/*', 'libs/*/*', 'tools', 'e2e'];

/** Every folder with a project.json, and the TypeScript settings that cover its files. */
export const projectRoots = globSync(
  searched.map((folder) => `${folder}/project.json`),
  { cwd: base },
)
  .map((file) => dirname(file))
  .sort()
  .map((root) => ({
    root,
    tsconfigs: [`${root}/tsconfig.json`, `${root}/tsconfig.spec.json`].filter((file) =>
      existsSync(resolve(base, file)),
    ),
  }));
