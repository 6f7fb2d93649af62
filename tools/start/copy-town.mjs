import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A stopped town with its data, secrets and sign-ins; its logs stay where they are. */
export function copyTown(from, to) {
  mkdirSync(to, { recursive: true });
  // unlike Node's own copying, cp leaves the files to the user the database runs as
  const { status, stderr } = spawnSync('cp', ['-pR', `${from}/.`, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The town could not be copied: ${stderr}`);
  rmSync(join(to, 'logs'), { recursive: true, force: true });
}
