import ts from 'typescript';
import { base, groupWith } from './settings-groups.mjs';

const host = {
  getCurrentDirectory: () => base,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};

// A process for each group, named by one of its tsconfigs, so that two can work beside each other.
const { errors, files, options } = groupWith(process.argv[2]);
const found = [...errors, ...ts.getPreEmitDiagnostics(ts.createProgram(files, options))];
if (found.length > 0) {
  console.error(ts.formatDiagnosticsWithColorAndContext(found, host));
  process.exitCode = 1;
}
