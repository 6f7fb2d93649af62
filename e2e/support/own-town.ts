import { rmSync } from 'node:fs';
import { scratchFolder } from '../../tools/start/scratch-folder.mjs';
import { startStack, type Stack } from '../../tools/start/stack.mjs';
import { Mailbox } from './mailbox';

export interface OwnTown {
  stack: Stack;
  dataDir: string;
  mailbox: Mailbox;
  url: string;
  /** Moves the clock of API and worker; null sets it back. */
  moveClock: (now: string | null) => Promise<void>;
  /** Runs everything that is due until nothing moves. */
  runDue: () => Promise<void>;
  stop: () => Promise<void>;
}

const given = new Set([
  'DATABASE_URL',
  'SMTP_URL',
  'REDIS_URL',
  'PUBLIC_URL',
  'SESSION_SECRET',
  'KEYRING',
  'VAULT_DATABASE_URL',
  'VAULT_KEYRING',
]);

/** A town of its own, a copy of the empty or of the demo town, for a journey that moves the clock or kills a server. */
export async function ownTown({
  seed = false,
  env: wanted = {},
}: { seed?: boolean; env?: NodeJS.ProcessEnv } = {}): Promise<OwnTown> {
  const dataDir = scratchFolder('dabei-own-');
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !given.has(name))),
    ...wanted,
  };
  const stack = await startStack({
    dataDir,
    ports: 'free',
    appEnv: 'test',
    from: seed ? process.env['E2E_SEEDED_TOWN'] : process.env['E2E_EMPTY_TOWN'],
    seed: false,
    fast: true,
    env,
  });
  const post = async (path: string, body: object): Promise<void> => {
    const response = await fetch(stack.urls.web + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
  };
  return {
    stack,
    dataDir,
    mailbox: new Mailbox(stack.urls.mailbox ?? ''),
    url: stack.urls.web,
    moveClock: (now) => post('/api/test/clock', { now }),
    runDue: () => post('/api/test/run-due', {}),
    stop: async () => {
      await stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
