import type { FullConfig } from '@playwright/test';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../tools/start/scratch-folder.mjs';
import { startStack, type Stack } from '../tools/start/stack.mjs';
import { announceLanes, type Lane } from './support/lanes';

/** What the caller's shell may name must not lead the journeys to a real town. */
const named = [
  'DATABASE_URL',
  'SMTP_URL',
  'REDIS_URL',
  'PUBLIC_URL',
  'SESSION_SECRET',
  'KEYRING',
  'VAULT_DATABASE_URL',
  'VAULT_KEYRING',
];

function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !named.includes(name)));
}

const test = { ports: 'free', appEnv: 'test', seed: false, fast: true } as const;

/** An empty town and the demo town, made once and stopped; the towns of the journeys are copies of them. */
async function makePatterns(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const [empty, seeded] = [join(folder, 'empty'), join(folder, 'seeded')];
  const first = await startStack({ ...test, dataDir: empty, worker: false, env });
  await first.stop();
  const second = await startStack({
    ...test,
    dataDir: seeded,
    from: empty,
    seed: true,
    worker: false,
    env,
  });
  await second.stop();
  process.env['E2E_EMPTY_TOWN'] = empty;
  process.env['E2E_SEEDED_TOWN'] = seeded;
  return seeded;
}

const laneOf = (stack: Stack, dataDir: string): Lane => ({
  E2E_WEB_URL: stack.urls.web,
  E2E_API_URLS: stack.urls.apis.join(','),
  E2E_MAILBOX_URL: stack.urls.mailbox ?? '',
  E2E_DATABASE_URL: stack.databaseUrl,
  E2E_DATA_DIR: dataDir,
});

/** For each lane two APIs, the worker, database and mailbox of its own, and the demo town: for one run only. */
export default async function startTowns({ workers }: FullConfig): Promise<() => Promise<void>> {
  const folder = scratchFolder('dabei-e2e-');
  // the same programs start some fifty times; compiled once is enough
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  const env = ownEnvironment();
  const stacks: Stack[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(stacks.map((stack) => stack.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const seeded = await makePatterns(folder, env);
    const lanes: Lane[] = [];
    for (let lane = 1; lane <= workers; lane += 1) {
      const dataDir = join(folder, `lane-${String(lane)}`);
      const stack = await startStack({ ...test, dataDir, from: seeded, apis: 2, env });
      stacks.push(stack);
      lanes.push(laneOf(stack, dataDir));
    }
    announceLanes(lanes);
    return async () => {
      for (const [index, { E2E_DATA_DIR: dataDir }] of lanes.entries()) {
        const logs = join(
          import.meta.dirname,
          `../test-results/town-logs/lane-${String(index + 1)}`,
        );
        cpSync(join(dataDir, 'logs'), logs, { recursive: true });
      }
      await stop();
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
