import { expect, test } from '@playwright/test';
import { claimed, routes, type Claimed } from '@dabei/contracts';
import { Mailbox } from '../support/mailbox';
import { onlineWishes, promisesOf } from '../support/online-wishes';

const donors = 500;
const wishes = 100;

const addressOf = (donor: number): string => `andrang-${String(donor)}@example.org`;

/** Presses once; a busy town asks to wait, and the page does. */
async function claim(
  api: string,
  campaign: string,
  number: number,
  donor: number,
): Promise<Claimed> {
  for (;;) {
    const answer = await fetch(`${api}${routes.treeClaims}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `203.0.113.${String(donor % 250)}`,
      },
      body: JSON.stringify({ campaign, numbers: [number], email: addressOf(donor) }),
    });
    if (answer.status === 200) return claimed.parse(await answer.json());
    if (answer.status !== 503) throw new Error(`${String(answer.status)} ${await answer.text()}`);
    await new Promise((done) =>
      setTimeout(done, 1000 * Number(answer.headers.get('retry-after') ?? 1)),
    );
  }
}

test('@wish-tree 500 donors want 100 wishes at the same moment over two APIs', async () => {
  test.setTimeout(120_000);
  const apis = (process.env['E2E_API_URLS'] ?? '').split(',');
  const database = process.env['E2E_DATABASE_URL'] ?? '';
  const { campaign, numbers } = await onlineWishes(database, wishes);

  const answers = await Promise.all(
    Array.from({ length: donors }, (_, donor) =>
      claim(apis[donor % apis.length] ?? '', campaign, numbers[donor % wishes] ?? 0, donor),
    ),
  );

  const winners = answers.flatMap(({ held }) => held);
  expect([...winners].sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b));
  const others = answers.filter(({ held }) => held.length === 0);
  expect(others).toHaveLength(donors - wishes);
  expect(
    others.every(
      ({ basketId, gone, stillOpen }) => basketId === null && gone.length === 1 && stillOpen >= 0,
    ),
  ).toBe(true);
  expect([...(await promisesOf(database, numbers)).values()]).toEqual(numbers.map(() => 1));

  const received = async (): Promise<number> => {
    const mails = await new Mailbox().all();
    return new Set(
      mails
        .flatMap(({ to }) => to.map(({ address }) => address))
        .filter((to) => to.startsWith('andrang-')),
    ).size;
  };
  await expect.poll(received, { timeout: 60_000 }).toBe(wishes);
});
