import '@angular/compiler';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildWhatChanged } from './build-what-changed.mjs';
import { main } from './say.mjs';
import { repositoryRoot } from './server-process.mjs';

/** Needs VAULT_DATABASE_URL and VAULT_KEYRING as a restore would have them: the keys from where they are kept. */
async function rehearseVault() {
  await buildWhatChanged(['server']);
  return new Promise((done) => {
    const program = resolve(repositoryRoot, 'dist/tools/rehearse-vault.js');
    const child = spawn(process.execPath, [program], { stdio: 'inherit' });
    child.on('exit', (code) => done(code ?? 1));
  });
}

await main(rehearseVault);
