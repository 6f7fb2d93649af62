// Runs on the machine's own Node (>= 20) in a fresh checkout, so it uses nothing but Node itself.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = resolve(root, 'node_modules/.dabei-install');
const commands = [
  'start',
  'dev',
  'test',
  'e2e',
  'seed',
  'reset',
  'rotate-keys',
  'check-invariants',
  'rehearse-vault',
  'screens',
  'bench',
  'bench-lists',
  'bench-draw',
  'verify-draw',
];
const [command, ...rest] = process.argv.slice(2);

const quiet = {
  SCARF_ANALYTICS: 'false',
  NX_NO_CLOUD: 'true',
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NG_CLI_ANALYTICS: 'false',
  npm_config_fund: 'false',
  npm_config_audit: 'false',
  npm_config_update_notifier: 'false',
};

function refuse(sentence) {
  console.error(sentence);
  process.exit(78);
}

function checkMachine() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    refuse(`Dabei needs Node.js 20 or newer to start; this machine has ${process.versions.node}.`);
  }
  if (spawnSync('git', ['--version'], { stdio: 'ignore' }).status !== 0) {
    refuse('Dabei needs git; please install it and try again.');
  }
  if (!commands.includes(command)) {
    refuse(`Unknown command "${command ?? ''}"; there are: ${commands.join(', ')}.`);
  }
}

function wantedStamp() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', '.npmrc']) {
    hash.update(readFileSync(resolve(root, file)));
  }
  return hash.update(`${process.platform}-${process.arch}`).digest('hex');
}

const packagesIn = (file) => JSON.parse(readFileSync(resolve(root, file), 'utf8')).packages;

/** After somebody's own `npm install` there is no stamp, but npm's record tells what is there. */
function agreesWithLock() {
  if (!existsSync(resolve(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional, peer, devOptional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === version : Boolean(optional ?? peer ?? devOptional);
  });
}

function isInstalled(wanted) {
  if (!existsSync(resolve(root, 'node_modules/.bin/node'))) return false;
  return (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) || agreesWithLock();
}

function installWhatIsMissing() {
  const wanted = wantedStamp();
  if (isInstalled(wanted)) {
    writeFileSync(stamp, wanted);
    return;
  }
  console.log('Installing packages (the first time this takes one to two minutes) …');
  const began = Date.now();
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...quiet },
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('The packages could not be installed; the reason stands above.');
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, wanted);
  console.log(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** A signal to npm ends npm and its shell without reaching us; so we notice that they are gone. */
function stopWhenNpmIsGone(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) child.kill('SIGTERM');
  }, 500).unref();
}

/** The project's own Node comes first in PATH, so everything started from here runs on Node 24. */
function runOnOwnNode() {
  const bin = resolve(root, 'node_modules/.bin');
  const script = resolve(root, `tools/start/${command}.mjs`);
  const child = spawn(resolve(bin, 'node'), [script, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...quiet, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  stopWhenNpmIsGone(child);
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 1));
  });
}

checkMachine();
installWhatIsMissing();
runOnOwnNode();
