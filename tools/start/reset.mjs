import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { runningOn } from './run-file.mjs';
import { main, Refusal } from './say.mjs';
import { repositoryRoot } from './server-process.mjs';

const dataDir = resolve(repositoryRoot, '.data');

await main(() => {
  const other = runningOn(dataDir);
  if (other) throw new Refusal(`Dabei is running (process ${other.pid}); please stop it first.`, 1);
  rmSync(dataDir, { recursive: true, force: true });
  console.log('The data is gone; the next start begins with a fresh demo town.');
});
