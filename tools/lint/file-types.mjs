import ts from 'typescript';
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

/** What the typed rules ask; `npm test` names a group, everybody else lints single files and projects. */
export const fileTypes = process.env.LINT_GROUP ? perGroup(process.env.LINT_GROUP) : perProject();
