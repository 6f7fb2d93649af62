import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { Refusal, step } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onTheSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = ['/usr/bin', ...folders].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
  return [...candidates, ...macApps].find(isExecutable);
}

function fromPlaywright() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    resolve(homedir(), '.cache/ms-playwright'),
    resolve(homedir(), 'Library/Caches/ms-playwright'),
  ].filter((cache) => cache && existsSync(cache));
  return caches
    .flatMap((cwd) =>
      globSync('chromium*/**/{chrome,headless_shell,Chromium}', { cwd, withFileTypes: true }),
    )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .find(isExecutable);
}

/** The browser for the journeys: the named one, the system's, else Playwright's. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (!named) return onTheSystem() ?? fromPlaywright() ?? null;
  if (!isExecutable(named)) throw new Refusal(`CHROMIUM_PATH names no program: ${named}`);
  return named;
}

const run = (command, args, timeout) =>
  spawnSync(command, args, { stdio: 'ignore', timeout }).status === 0;

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji'];
  return (
    run('apt-get', ['update', '-qq'], 180_000) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], 600_000)
  );
}

/** Finds a Chromium or brings one: Playwright's download, else Debian's package. */
export async function ensureChromium() {
  const present = findChromium();
  if (present) return present;
  await step('Fetching a Chromium', () => {
    if (!run('playwright', ['install', 'chromium'], 180_000)) fromDebian();
  });
  const brought = findChromium();
  if (brought) return brought;
  throw new Refusal(
    'The browser journeys need a Chromium: install one or name it with CHROMIUM_PATH.',
  );
}
