import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Linux keeps in memory: a database made there costs no disk at all. */
const inMemory = '/dev/shm';
const room = 2 * 1024 ** 3;
const anHour = 3_600_000;

/** In memory only where there is plenty; a container often has 64 MB, other systems have none. */
function roomyPlace() {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > room && process.availableMemory() > 2 * room ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch ({ code }) {
    return code === 'ESRCH';
  }
}

/** A run that was killed leaves its folder; memory would hold it until the machine restarts. */
function sweep(place, prefix) {
  for (const name of readdirSync(place).filter((found) => found.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    const folder = join(place, name);
    if (!Number.isInteger(pid) || pid === 0 || !isGone(pid)) continue;
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > anHour) rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder for one run of tests, in memory where the machine has room; whoever asks for it removes it. */
export function scratchFolder(prefix) {
  const place = roomyPlace();
  sweep(place, prefix);
  const folder = mkdtempSync(join(place, `${prefix}${process.pid}-`));
  // the database runs as another user and must be able to pass
  chmodSync(folder, 0o755);
  return folder;
}
