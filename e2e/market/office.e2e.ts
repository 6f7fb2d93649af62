import { route, deskRoutes } from '@dabei/contracts';
import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

/** The row of vehicles along the Wiesenweg. */
const row = ['149', '150', '151', '152', '153', '154', '155', '156'];

interface Standing {
  bookingId: string;
  numbers: string[];
}

async function sql<T extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: town.stack.databaseUrl });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Who stands in the row: a booking may hold two pitches of it. */
const standing = (slug: string): Promise<Standing[]> =>
  sql<Standing>(
    `select t.booking_id as "bookingId", array_agg(p.number order by p.number) as numbers
     from pitch_taken t join pitch p on p.id = t.pitch_id join market m on m.id = p.market_id
     where m.slug = $1 and p.number = any($2) group by t.booking_id order by min(p.number)`,
    [slug, row],
  );

const mailsOfMove = async () =>
  (await town.mailbox.all()).filter(({ subject }) => subject.includes('Platz'));

/** In the list beside the drawing, as somebody does who does not use a mouse. */
async function chooseRow(page: Page): Promise<void> {
  await page.getByText('Alle 162 Plätze als Liste').click();
  for (const number of row)
    await page.getByRole('button', { name: `Platz ${number} wählen`, exact: true }).click();
  await expect(page.getByRole('heading', { name: '8 Plätze' })).toBeVisible();
}

test('@market the office moves a row after numbers were sent, and those concerned hear it once', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));
  await page.goto(`${town.url}/desk/maerkte`);
  await page.getByRole('link', { name: /Trödelmarkt im Schlosspark/ }).click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(page.getByText(/Der Markt ist schon öffentlich/)).toBeVisible();
  const slug = new URL(page.url()).pathname.split('/').at(-2) ?? '';
  const concerned = await standing(slug);
  expect(concerned.length).toBeGreaterThan(3);
  const before = await mailsOfMove();

  await test.step('the row is moved, and nobody hears of it yet', async () => {
    await chooseRow(page);
    const canvas = page.getByRole('application');
    await canvas.focus();
    // three metres; up to two nobody has to hear of
    for (let metres = 0; metres < 3; metres += 1) await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByText('Noch nicht gespeichert')).toBeVisible();
    await expectNoBarriers(page, 'the plan with a row that is moved');
    expect(await mailsOfMove()).toHaveLength(before.length);
  });

  await test.step('it says whom this concerns, saves and tells them', async () => {
    await page.getByRole('button', { name: 'Änderungen prüfen und speichern' }).click();
    const dialog = page.getByRole('dialog');
    await expect(
      dialog.getByText(`Für ${String(concerned.length)} Leute ändert sich etwas:`),
    ).toBeVisible();
    for (const { numbers } of concerned)
      await expect(
        dialog.getByText(`Platz ${numbers.join(', ')}: liegt woanders`, { exact: true }),
      ).toBeVisible();
    await dialog.getByRole('button', { name: 'Speichern und Bescheid sagen' }).click();
    await expect(
      page.getByText(`${String(concerned.length)} Leute erhalten eine Nachricht`).first(),
    ).toBeVisible();
    await expect(page.getByText('Alles gespeichert')).toBeVisible();
  });

  await test.step('each of them has exactly one mail, and nobody else has any', async () => {
    await expect
      .poll(async () => (await mailsOfMove()).length, { timeout: 30_000 })
      .toBe(before.length + concerned.length);
    const known = new Set(before.map(({ id }) => id));
    const fresh = (await mailsOfMove()).filter(({ id }) => !known.has(id));
    const people = fresh.map(({ to }) => to.map(({ address }) => address).join());
    expect(new Set(people).size).toBe(concerned.length);
    const named = fresh.map(({ text }) =>
      (/Stand\S*: (.*)/.exec(text)?.[1] ?? '').match(/\d+/g)?.join(','),
    );
    expect(named.sort()).toEqual(concerned.map(({ numbers }) => numbers.join(',')).sort());
  });

  await test.step('pressed again, nothing is sent', async () => {
    const [plan] = await sql<{ version: number }>(
      'select p.version from plan p join market m on m.id = p.market_id where m.slug = $1',
      [slug],
    );
    // a second press that was already on its way
    const twice = await page.request.post(town.url + route(deskRoutes.deskPlanTell, { slug }), {
      data: { version: plan?.version, bookings: concerned.map(({ bookingId }) => bookingId) },
      headers: { origin: town.url },
    });
    expect(twice.status()).toBe(409);
    await page.reload();
    await expect(page.getByText('Alles gespeichert')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ansehen und Bescheid sagen' })).toHaveCount(0);
    await town.runDue();
    expect(await mailsOfMove()).toHaveLength(before.length + concerned.length);
  });
});
