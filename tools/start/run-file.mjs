import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const fileIn = (dataDir) => resolve(dataDir, 'run.pid');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** After a reboot the number may belong to a stranger, so on Linux its command line is read too. */
function isOurs(pid) {
  const file = `/proc/${pid}/cmdline`;
  return !existsSync('/proc/self') || readFileSync(file, 'utf8').includes('tools/start/');
}

/** The Dabei that is running on this data, if one is: `{ pid, databaseUrl }`. */
export function runningOn(dataDir) {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return null;
  const run = JSON.parse(readFileSync(file, 'utf8') || '{}');
  return run.pid && run.pid !== process.pid && isAlive(run.pid) && isOurs(run.pid) ? run : null;
}

/** Claimed before anything is started; written again once the database has an address. */
export function claimRun(dataDir, more = {}) {
  mkdirSync(dataDir, { recursive: true });
  const run = JSON.stringify({ pid: process.pid, ...more });
  writeFileSync(fileIn(dataDir), run, { mode: 0o600 });
}

export function releaseRun(dataDir) {
  rmSync(fileIn(dataDir), { force: true });
}
