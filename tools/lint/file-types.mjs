import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { projectRoots } from './project-roots.mjs';
import { base, groupWith } from './settings-groups.mjs';

/** Each file is judged with the settings it is compiled with; specs have their own. */
const perProject = () =>
  projectRoots.map(({ root, tsconfigs }) => ({
    files: [`${root}/**/*.ts`],
    languageOptions: { parserOptions: { project: tsconfigs, tsconfigRootDir: base } },
  }));

/** One program over all projects with the same settings; a file that is not in it is an error. */
function perGroup(name) {
  const { files, options } = groupWith(name);
  const programs = [ts.createProgram(files, options)];
  return [{ files: ['**/*.ts'], languageOptions: { parserOptions: { programs } } }];
}

function chosen({ LINT_GROUP: group, LINT_WITHOUT_TYPES: without }) {
  if (without === 'true') return [tseslint.configs.disableTypeChecked];
  return group ? perGroup(group) : perProject();
}

/**
 * What the typed rules ask; `npm test` names a group, the spec of the boundaries does without types
 * and their rules, everybody else lints single files and projects.
 */
export const fileTypes = chosen(process.env);
