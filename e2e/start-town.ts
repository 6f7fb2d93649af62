import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../tools/start/stack.mjs';

/** What the caller's shell may name must not lead the journeys to a real town. */
const named = ['DATABASE_URL', 'SMTP_URL', 'REDIS_URL', 'PUBLIC_URL', 'SESSION_SECRET', 'KEYRING'];

function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !named.includes(name)));
}

/** Two APIs, the worker, database and mailbox of its own, and the demo town: for one run only. */
export default async function startTown(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dabei-e2e-'));
  const stack = await startStack({
    dataDir,
    ports: 'free',
    appEnv: 'test',
    seed: true,
    apis: 2,
    fast: true,
    env: ownEnvironment(),
  });
  process.env.E2E_WEB_URL = stack.urls.web;
  process.env.E2E_API_URLS = stack.urls.apis.join(',');
  process.env.E2E_MAILBOX_URL = stack.urls.mailbox ?? '';
  process.env.E2E_DATABASE_URL = stack.databaseUrl;
  process.env.E2E_DATA_DIR = dataDir;
  return async () => {
    await stack.stop();
    cpSync(join(dataDir, 'logs'), join(import.meta.dirname, '../test-results/town-logs'), {
      recursive: true,
    });
    rmSync(dataDir, { recursive: true, force: true });
  };
}
