import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { startDatabase, vaultAddress } from './embedded-database.mjs';
import { anyFreePort } from './free-port.mjs';
import { claimRun, releaseRun, runningOn } from './run-file.mjs';
import { Refusal } from './say.mjs';
import { secretsIn } from './secrets.mjs';
import { repositoryRoot } from './server-process.mjs';

const dataDir = resolve(repositoryRoot, '.data');

function run(program, args, env) {
  return new Promise((done) => {
    const file = resolve(repositoryRoot, 'dist', program);
    const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], {
      env: { ...secretsIn(dataDir), DATA_DIR: dataDir, ...process.env, ...env },
      stdio: 'inherit',
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

/**
 * Runs a program of `dist` on the town's database: the one of DATABASE_URL, of the Dabei that runs here, or the embedded
 * one, which is started for the moment. Answers how the program ended.
 */
export async function runOnTown(program, args) {
  if (process.env.DATABASE_URL) return run(program, args, {});
  const other = runningOn(dataDir);
  if (other && !other.databaseUrl) {
    throw new Refusal(`Dabei is just starting (process ${other.pid}); please try again.`, 1);
  }
  const { DATABASE_PASSWORD: password, VAULT_PASSWORD: vaultPassword } = secretsIn(dataDir);
  const embedded = (url) => ({
    DATABASE_URL: url,
    VAULT_DATABASE_URL: vaultAddress(url, vaultPassword),
    EMBEDDED_DATABASE: 'true',
  });
  if (other) return run(program, args, embedded(other.databaseUrl));
  claimRun(dataDir);
  const database = await startDatabase({
    directory: resolve(dataDir, 'postgres'),
    port: await anyFreePort(),
    password,
    vaultPassword,
    log: resolve(dataDir, 'logs/database.log'),
  });
  try {
    return await run(program, args, embedded(database.url));
  } finally {
    await database.stop();
    releaseRun(dataDir);
  }
}
