import { expect, test } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';
import { aCrowd } from '../support/crowd';
import { press, signIn } from '../support/family-client';
import { Mailbox } from '../support/mailbox';

const families = 200;
const places = 50;

test('@holiday 200 families want 50 places at the same moment over two APIs', async () => {
  test.setTimeout(180_000);
  const apis = (process.env['E2E_API_URLS'] ?? '').split(',');
  const crowd = await aCrowd(
    process.env['E2E_DATABASE_URL'] ?? '',
    process.env['E2E_DATA_DIR'] ?? '',
    { families, places },
  );
  const cookies: string[] = [];
  for (const [index, family] of crowd.families.entries()) {
    cookies.push(await signIn(apis[index % apis.length] ?? '', family));
  }

  const decisions = await Promise.all(
    crowd.families.map(({ childId }, index) =>
      press(apis[index % apis.length] ?? '', cookies[index] ?? '', crowd.eventId, childId),
    ),
  );

  const waiting = decisions.filter(({ outcome }) => outcome === 'waiting');
  expect(decisions.filter(({ outcome }) => outcome === 'confirmed')).toHaveLength(places);
  expect(waiting.map(({ ahead }) => Number(ahead) + 1).sort((a, b) => a - b)).toEqual(
    Array.from({ length: families - places }, (_, index) => index + 1),
  );
  test.info().annotations.push({
    type: 'asked to wait',
    description: String(decisions.reduce((sum, { askedToWait }) => sum + askedToWait, 0)),
  });

  const addresses = new Set(crowd.families.map(({ email }) => email));
  const received = async (): Promise<number[]> => {
    const counts = new Map([...addresses].map((address) => [address, 0]));
    for (const mail of await new Mailbox().all()) {
      const address = mail.to[0]?.address ?? '';
      if (addresses.has(address)) counts.set(address, (counts.get(address) ?? 0) + 1);
    }
    return [...counts.values()];
  };
  await expect
    .poll(async () => (await received()).filter((count) => count > 0).length, { timeout: 60_000 })
    .toBe(families);
  await sleep(1000);
  expect(await received()).toEqual(Array.from({ length: families }, () => 1));
});
