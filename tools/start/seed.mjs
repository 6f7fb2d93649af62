import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildWhatChanged } from './build-what-changed.mjs';
import { startDatabase, vaultAddress } from './embedded-database.mjs';
import { anyFreePort } from './free-port.mjs';
import { claimRun, releaseRun, runningOn } from './run-file.mjs';
import { main, Refusal } from './say.mjs';
import { secretsIn } from './secrets.mjs';
import { repositoryRoot } from './server-process.mjs';

const dataDir = resolve(repositoryRoot, '.data');

function runSeed(env) {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      [
        '--enable-source-maps',
        resolve(repositoryRoot, 'dist/tools/seed.js'),
        ...process.argv.slice(2),
      ],
      {
        env: { ...secretsIn(dataDir), DATA_DIR: dataDir, ...process.env, ...env },
        stdio: 'inherit',
      },
    );
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** With DATABASE_URL the town goes there; else the embedded database is started for the moment. */
async function seed() {
  await buildWhatChanged(['server']);
  if (process.env.DATABASE_URL) return runSeed({});
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
  if (other) return runSeed(embedded(other.databaseUrl));
  claimRun(dataDir);
  const database = await startDatabase({
    directory: resolve(dataDir, 'postgres'),
    port: await anyFreePort(),
    password,
    vaultPassword,
    log: resolve(dataDir, 'logs/database.log'),
  });
  try {
    return await runSeed(embedded(database.url));
  } finally {
    await database.stop();
    releaseRun(dataDir);
  }
}

await main(seed);
