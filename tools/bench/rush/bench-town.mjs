import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { anyFreePort } from '../../start/free-port.mjs';
import { startDatabase } from '../../start/embedded-database.mjs';
import { secretsIn } from '../../start/secrets.mjs';
import { startStack } from '../../start/stack.mjs';

const withDatabase = (url, name) => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};

async function once(url, sql, values) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end();
  }
}

/**
 * A database server of its own, as durable as in production, with one prepared town in it that is copied for every
 * measurement, so that each begins with the same data.
 */
export async function benchServer() {
  const dataDir = mkdtempSync(join(tmpdir(), 'dabei-bench-'));
  // the database runs as another user and must be able to pass
  chmodSync(dataDir, 0o755);
  const secrets = secretsIn(dataDir);
  const database = await startDatabase({
    directory: join(dataDir, 'postgres'),
    port: await anyFreePort(),
    password: secrets.DATABASE_PASSWORD,
    vaultPassword: secrets.VAULT_PASSWORD,
    log: join(dataDir, 'logs/database.log'),
    fast: false,
  });
  const template = new URL(database.url).pathname.slice(1);
  let copies = 0;

  /** The API on this database; nothing else runs beside it. */
  const start = (url, more = {}) =>
    startStack({
      dataDir: join(dataDir, `run-${copies}`),
      ports: 'free',
      appEnv: 'development',
      seed: false,
      worker: false,
      env: {
        ...process.env,
        SESSION_SECRET: secrets.SESSION_SECRET,
        KEYRING: secrets.KEYRING,
        // names behind wishes have no part in a rush
        VAULT_KEYRING: '',
        DATABASE_URL: url,
        VAULT_DATABASE_URL: '',
        SMTP_URL: 'smtp://127.0.0.1:9',
        LOG_LEVEL: 'warn',
        ...more,
      },
    });

  return {
    url: database.url,
    sessionSecret: secrets.SESSION_SECRET,
    start,
    /** A fresh copy of the prepared town; its address. */
    async copy() {
      copies += 1;
      const name = `copy_${copies}`;
      await once(
        withDatabase(database.url, 'postgres'),
        `create database ${name} template ${template}`,
      );
      return withDatabase(database.url, name);
    },
    async stop() {
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    file: (name) => join(dataDir, name),
  };
}
