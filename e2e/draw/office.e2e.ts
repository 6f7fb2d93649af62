import { expect, test, type Page } from '@playwright/test';
import { signIn } from '../support/family-client';
import { confirmDraw, drawNow, sealAndNumber } from '../support/draw-steps';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { RegistrationWalk } from '../support/registration-walk';
import { signInAtDesk, staffOf } from '../support/staff';
import { aWishSeason, theDayComes, type WishSeason } from '../support/wish-season';

test.use({ viewport: { width: 1280, height: 800 } });

let town: OwnTown;
let season: WishSeason;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
  season = await aWishSeason(town.stack.databaseUrl, town.dataDir);
});
test.afterAll(() => town.stop());

const drawPage = (): string => `${town.url}/desk/verlosung?aktion=${season.campaign}`;
const results = (page: Page) => page.locator('dabei-run-card').getByText(/bekommen etwas/);

async function rehearse(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Probe starten' }).click();
  await expect(results(page)).toHaveCount(1, { timeout: 60_000 });
  await page
    .getByRole('link', { name: /^Probe vom/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /Kinder ohne Platz$/ })).toBeVisible();
  await expect(page.getByText('mehr erste Wünsche', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Dieses Ergebnis bestätigen' })).toBeHidden();
}

async function decideByHand(page: Page): Promise<void> {
  await page.getByLabel('Name des Kindes').fill('kind muster');
  await page.getByRole('button', { name: 'Kind Muster soll Klettern am Turm bekommen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Warum? Das liest das Büro').fill('Geschwister ist schon dort');
  await dialog.getByRole('button', { name: 'Von Hand vergeben' }).click();
  await expect(page.getByText('veraltet')).toBeVisible();
  await page.getByRole('link', { name: 'Zur Verlosung' }).click();
  const decided = page.getByText('Kind Muster bekommt Klettern am Turm');
  await expect(decided).toBeVisible();
  await page.getByRole('button', { name: 'Zurücknehmen: Kind Muster' }).click();
  await expect(decided).toBeHidden();
  await expect(page.getByText('veraltet')).toBeHidden();
}

async function whatIf(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Probe vom/ }).click();
  await page.getByRole('link', { name: 'Was wäre mit weniger Kindern?' }).first().click();
  await page.getByLabel('Mindestens so viele Kinder').fill('1');
  await expect(page.getByText('Fledermäuse suchen schon ab 1 Kind')).toBeVisible();
  await page.getByRole('button', { name: 'Rechnen' }).click();
  await expect(results(page)).toHaveCount(2, { timeout: 60_000 });
  await page.getByRole('link', { name: 'Zwei Ergebnisse vergleichen' }).click();
  const events = page.getByRole('table', { name: 'Veranstaltungen mit anderer Zahl' });
  await expect(events.getByRole('row', { name: /Fledermäuse suchen 0 1/ })).toBeVisible();
}

test('@draw the office rehearses, asks what if, seals, draws and confirms; everybody is told', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Leitung'));
  await page.goto(`${town.url}/desk/programm?aktion=${season.campaign}`);
  await page.getByRole('link', { name: 'Verlosung', exact: true }).click();
  await test.step('a rehearsal, of which nobody is told', () => rehearse(page));
  await expectNoBarriers(page, 'the run');
  await test.step('a place given by hand, and taken back', () => decideByHand(page));
  await test.step('what if fewer were enough', () => whatIf(page));
  await expectNoBarriers(page, 'two runs side by side');
  await test.step('the seal and the number', () =>
    sealAndNumber(page, drawPage(), () => theDayComes(town.stack.databaseUrl, season.campaign)));
  expect(await town.mailbox.to(season.family.email)).toHaveLength(0);
  await test.step('the draw', async () => {
    await drawNow(page);
    await expect(
      page
        .getByRole('dialog')
        .getByText(/Familien bekommen Bescheid: 49 Mails, 1 Brief zum Drucken, kein Anruf/),
    ).toBeVisible();
    await confirmDraw(page);
  });
  await expectNoBarriers(page, 'the confirmed draw');

  await test.step('everybody can read and check it', async () => {
    await page.goto(`${town.url}/de/verlosung/${season.campaign}`);
    await expect(page.getByText(/von 50 Kindern haben etwas bekommen/)).toBeVisible();
    await expectNoBarriers(page, 'the public page');
    const file = await page.request.get(`${town.url}/api/public/draws/${season.campaign}/file`);
    expect(file.ok()).toBe(true);
    expect(await file.text()).not.toContain('Muster');
  });

  await test.step('free places open', async () => {
    await page.goto(`${town.url}/desk/programm?aktion=${season.campaign}`);
    await page.getByRole('button', { name: 'Anmeldung öffnen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Anmeldung öffnen' }).click();
    await expect(page.getByText('Die Phase ist geändert.')).toBeVisible();
  });

  await test.step('a family on paper gets its letter', async () => {
    await page.goto(`${town.url}/desk/familien/briefe`);
    const row = page.getByRole('row', { name: new RegExp(season.paperFamily.last) });
    await expect(row).toHaveCount(1);
    const [letters] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/letters/batches')),
      page.getByRole('button', { name: /Briefe? drucken$/ }).click(),
    ]);
    const { id } = (await letters.json()) as { id: string };
    const file = await page.request.get(`${town.url}/api/desk/letters/batches/${id}.pdf`);
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('@draw a family reads its answers and takes a leftover place', async ({ page, context }) => {
  test.setTimeout(90_000);
  await expect
    .poll(async () => (await town.mailbox.to(season.family.email)).length, { timeout: 30_000 })
    .toBe(1);
  const cookies = (await signIn(town.url, season.family)).split('; ').map((cookie) => {
    const [name = '', value = ''] = cookie.split('=');
    return { name, value, url: town.url };
  });
  await context.addCookies(cookies);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${town.url}/de/wuensche/${season.campaign}/ergebnis`);
  await expect(page.getByText(/Losnummer/).first()).toBeVisible();
  await expectNoBarriers(page, 'answers');

  await page.getByRole('button', { name: /Wiese entdecken/ }).click();
  await page
    .getByRole('link', { name: /Weiter/ })
    .last()
    .click();
  await page.waitForURL(/\/anmelden/);
  const child = page.locator('main input[type="checkbox"]').first();
  await child.waitFor();
  await child.check();
  const walk = new RegistrationWalk(page, `${town.url}/de`);
  await walk.toQuestions();
  await walk.answer();
  await page.getByRole('button', { name: /anmelden$/ }).click();
  await expect(page.getByText(/hat einen Platz/).first()).toBeVisible();
});
