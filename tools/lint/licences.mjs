import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const allowed = [
  /^MIT(-0)?$/,
  /^ISC$/,
  /^(0BSD|BSD-[23]-Clause|BSD)$/,
  /^Apache-2\.0$/,
  /^MPL-2\.0$/,
  /^OFL-1\.1$/,
  /^CC-BY-\d\.0$/,
  /^CC0-1\.0$/,
  /^Python-2\.0$/,
  /^Unlicense$/,
  /^BlueOak-1\.0\.0$/,
  /^Zlib$/,
];

/** "A OR B" needs one that is allowed, "A AND B" needs both; a star means read from the text. */
export function isAllowed(expression) {
  const bare = expression.replaceAll(/[()*]/g, '').trim();
  return bare
    .split(/\s+OR\s+/)
    .some((choice) =>
      choice.split(/\s+AND\s+/).every((name) => allowed.some((rule) => rule.test(name.trim()))),
    );
}

/** Packages that ship with Dabei under a licence it must not carry. */
export async function refusedLicences(root) {
  const { stdout } = await promisify(execFile)(
    'license-checker-rseidelsohn',
    ['--production', '--json', '--excludePrivatePackages', '--start', root],
    { cwd: root, maxBuffer: 50_000_000 },
  );
  return Object.entries(JSON.parse(stdout))
    .map(([name, { licenses }]) => ({ name, licences: [licenses].flat().join(' AND ') }))
    .filter(({ licences }) => !isAllowed(licences));
}
