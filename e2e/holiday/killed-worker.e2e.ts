import { expect, test } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { aCrowd } from '../support/crowd';
import { press, signIn } from '../support/family-client';
import { ownTown } from '../support/own-town';

test('@holiday a worker killed between commit and mail: the mail arrives once after the restart', async () => {
  test.setTimeout(120_000);
  const town = await ownTown();
  try {
    const crowd = await aCrowd(town.stack.databaseUrl, town.dataDir, { families: 3, places: 2 });
    const cookies = await Promise.all(crowd.families.map((family) => signIn(town.url, family)));
    const worker = town.stack.servers.get('worker');
    for (const [index, { childId }] of crowd.families.entries()) {
      const decided = press(town.url, cookies[index] ?? '', crowd.eventId, childId);
      if (index === 1) worker?.kill('SIGKILL');
      await decided;
    }
    await worker?.exited;
    await sleep(1000);
    expect((await town.mailbox.all()).length).toBeLessThan(3);

    town.stack.startWorker();
    const counts = async (): Promise<number[]> =>
      Promise.all(crowd.families.map(async ({ email }) => (await town.mailbox.to(email)).length));
    await expect.poll(counts, { timeout: 60_000 }).toEqual([1, 1, 1]);
    await sleep(3000);
    expect(await counts()).toEqual([1, 1, 1]);
  } finally {
    await town.stop();
  }
});
