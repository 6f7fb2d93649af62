import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildServer } from '../build/server.mjs';
import { Refusal, step } from './say.mjs';
import { repositoryRoot as root } from './server-process.mjs';

const sharedInputs = [
  'package-lock.json',
  'tsconfig.base.json',
  'libs/{domain,contracts,words}/**/*',
];

const parts = {
  server: {
    label: 'Building the server',
    inputs: [
      ...sharedInputs,
      'apps/{api,worker}/**/*',
      'libs/server/**/*',
      'tools/{bench,build,invariants,keys,seed,vault}/**/*',
    ],
    outputs: ['apps/api/main.js', 'apps/worker/main.js'],
    build: () =>
      buildServer(root).catch(() => {
        throw new Refusal('The server could not be built; the reasons stand above.', 1);
      }),
  },
  web: {
    label: 'Building the web pages',
    inputs: [...sharedInputs, 'nx.json', 'apps/web/**/*', 'libs/web/**/*'],
    outputs: ['apps/web/browser', 'apps/web/server/server.mjs'],
    build: (signal) => nx(['build', 'web'], signal),
  },
};

/** Nx prints a lot; it is shown only when something went wrong. */
function nx(args, signal) {
  return new Promise((done, failed) => {
    const child = spawn('nx', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], signal });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', () => failed(new Refusal('The build was broken off.', 130)));
    child.on('exit', (code) => {
      if (code === 0) done();
      else failed(new Refusal(Buffer.concat(said).toString(), 1));
    });
  });
}

const isSource = (path) => !/\.spec\.ts$|\/testing\//.test(path);

function fingerprint(inputs) {
  const hash = createHash('sha256');
  const files = globSync(inputs, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name))
    .filter(isSource)
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds a part unless its sources are those of the build that lies there already. */
async function buildPart(name, signal) {
  const { label, inputs, outputs, build } = parts[name];
  const stamp = resolve(root, `dist/.stamps/${name}`);
  const now = fingerprint(inputs);
  const complete = outputs.every((output) => existsSync(resolve(root, 'dist', output)));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  rmSync(stamp, { force: true });
  await step(label, () => build(signal));
  mkdirSync(resolve(root, 'dist/.stamps'), { recursive: true });
  writeFileSync(stamp, now);
}

export async function buildWhatChanged(names = ['server', 'web'], signal = undefined) {
  for (const name of names) {
    await buildPart(name, signal);
    if (signal?.aborted) throw new Refusal('The build was broken off.', 130);
  }
}

/** Watching overwrites the builds with its own; the next start must not take them for finished. */
export function forgetBuilds() {
  rmSync(resolve(root, 'dist/.stamps'), { recursive: true, force: true });
}
