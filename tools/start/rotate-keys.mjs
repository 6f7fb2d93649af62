import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildWhatChanged } from './build-what-changed.mjs';
import { main } from './say.mjs';
import { repositoryRoot } from './server-process.mjs';

/** Needs the same environment as the API: the keyring begins with the new key and still holds the old one. */
async function rotateKeys() {
  await buildWhatChanged(['server']);
  return new Promise((done) => {
    const program = resolve(repositoryRoot, 'dist/tools/rotate-keys.js');
    const child = spawn(process.execPath, [program], { stdio: 'inherit' });
    child.on('exit', (code) => done(code ?? 1));
  });
}

await main(rotateKeys);
