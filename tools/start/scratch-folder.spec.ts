import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { scratchFolder } from './scratch-folder.mjs';

const prefix = 'dabei-spec-of-scratch-';
const gone = spawnSync(process.execPath, ['--version']).pid;

describe('a folder for one run of tests', () => {
  const made: string[] = [];
  const own = (): string => {
    const folder = scratchFolder(prefix);
    made.push(folder);
    return folder;
  };
  /** A folder as a run left it, so many hours ago. */
  const left = (pid: number, hours: number): string => {
    const folder = join(dirname(own()), `${prefix}${String(pid)}-${String(hours)}`);
    mkdirSync(folder);
    const then = new Date(Date.now() - hours * 3_600_000);
    utimesSync(folder, then, then);
    made.push(folder);
    return folder;
  };

  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('is another one each time, carries its process and lets the database user pass', () => {
    const [first, second] = [own(), own()];
    expect(first).not.toBe(second);
    expect(basename(first).startsWith(`${prefix}${String(process.pid)}-`)).toBe(true);
    expect(statSync(first).mode & 0o777).toBe(0o755);
  });

  it('clears away what a killed run left, and nothing else', () => {
    const killed = left(gone, 2);
    const justKilled = left(gone, 0);
    const running = left(process.pid, 3);
    own();
    expect([killed, justKilled, running].map((folder) => existsSync(folder))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
