import { expect, test } from '@playwright/test';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStack, type Stack } from '../../tools/start/stack.mjs';
import { aCrowd } from '../support/crowd';
import { press, signIn } from '../support/family-client';
import { Mailbox } from '../support/mailbox';

/** A town of its own: its worker is going to be killed. */
async function anEmptyTown(): Promise<{ stack: Stack; dataDir: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dabei-killed-'));
  chmodSync(dataDir, 0o755);
  const { DATABASE_URL: _d, SMTP_URL: _s, REDIS_URL: _r, PUBLIC_URL: _p, ...env } = process.env;
  const stack = await startStack({
    dataDir,
    ports: 'free',
    appEnv: 'test',
    seed: false,
    fast: true,
    env,
  });
  return { stack, dataDir };
}

test('@holiday a worker killed between commit and mail: the mail arrives once after the restart', async () => {
  test.setTimeout(120_000);
  const { stack, dataDir } = await anEmptyTown();
  try {
    const crowd = await aCrowd(stack.databaseUrl, dataDir, { families: 3, places: 2 });
    const mailbox = new Mailbox(stack.urls.mailbox ?? '');
    const cookies = await Promise.all(
      crowd.families.map((family) => signIn(stack.urls.web, family)),
    );
    const worker = stack.servers.get('worker');
    for (const [index, { childId }] of crowd.families.entries()) {
      const decided = press(stack.urls.web, cookies[index] ?? '', crowd.eventId, childId);
      if (index === 1) worker?.kill('SIGKILL');
      await decided;
    }
    await worker?.exited;
    await sleep(1000);
    const before = (await mailbox.all()).length;
    expect(before).toBeLessThan(3);

    stack.startWorker();
    const counts = async (): Promise<number[]> =>
      Promise.all(crowd.families.map(async ({ email }) => (await mailbox.to(email)).length));
    // a claim that died with the worker is taken up when it is two minutes old, everything else at once
    await expect.poll(counts, { timeout: 60_000 }).toEqual([1, 1, 1]);
    await sleep(3000);
    expect(await counts()).toEqual([1, 1, 1]);
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
