import { instantAt } from '@dabei/domain';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { aMarketMorning, type MarketMorning } from '../support/market-morning';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true });

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

const code = 'K7M4-Q2XP';

const at = ({ heldOn }: MarketMorning, time: string): Promise<void> =>
  town.moveClock(instantAt(heldOn, time, 'Europe/Berlin').toISOString());

/** A tablet of its own, at the page of the morning. */
async function tablet(context: BrowserContext, { slug }: MarketMorning): Promise<Page> {
  const page = await context.newPage();
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Leitung'));
  await page.goto(`${town.url}/desk/maerkte/${slug}/tag`);
  return page;
}

const chip = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const arrive = (page: Page): Promise<void> =>
  page.getByRole('form', { name: 'Ankunft' }).getByRole('button', { name: 'Ist da' }).click();

test('@market morning: arrivals on two tablets, who does not come loses the pitch, one is given for cash', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const morning = await aMarketMorning(town.stack.databaseUrl, code);
  const [first = '', second = '', third = '', ...rest] = morning.missing.map(
    ({ number }) => number,
  );
  await at(morning, '08:36');
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));
  const other = await browser.newContext({ viewport: { width: 768, height: 1024 } });
  const beside = await tablet(other, morning);

  await test.step('today says that it is market day', async () => {
    await page.getByRole('link', { name: /^Zum Markttag/ }).click();
    await expect(page.getByText(/^Noch 2[34] Minuten, dann sind/)).toBeVisible();
    await expect(chip(page, '8 fehlen noch')).toBeVisible();
    await expectNoBarriers(page, 'market morning');
  });

  await test.step('a typed code, said large; the other tablet hears that it was used', async () => {
    const field = page.getByLabel('Code von der Bestätigung');
    await field.fill('k7m4q2xp');
    await arrive(page);
    await expect(page.getByText(`Platz ${first} ist da.`).first()).toBeVisible();
    await expect(field).toHaveValue('');
    await expect(chip(beside, '7 fehlen noch')).toBeVisible();
    await beside.getByLabel('Code von der Bestätigung').fill(code);
    await arrive(beside);
    await expect(beside.getByText(`Platz ${first} ist schon da seit 8:36 Uhr.`)).toBeVisible();
    await expectNoBarriers(beside, 'who has arrived already');
  });

  await test.step('from the list, and taken back', async () => {
    await chip(page, '7 fehlen noch').click();
    await page.getByRole('button', { name: `Platz ${second} ist da`, exact: true }).click();
    await expect(chip(page, '6 fehlen noch')).toBeVisible();
    await page.getByRole('button', { name: 'Rückgängig' }).last().click();
    await expect(chip(page, '7 fehlen noch')).toBeVisible();
  });

  await test.step('from the plan, with the sheet of the pitch', async () => {
    await chip(page, 'Plan').click();
    await page.locator(`[data-place="${morning.missing[1]?.pitchId ?? ''}"]`).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByRole('heading', { name: `Platz ${second}` })).toBeVisible();
    await expectNoBarriers(page, 'the sheet of a pitch');
    await sheet.getByRole('button', { name: 'Ist da' }).click();
    await expect(sheet).toHaveCount(0);
    await expect(chip(page, '6 fehlen noch')).toBeVisible();
    await expectNoBarriers(page, 'the plan on market morning');
    await chip(page, 'Liste').click();
  });

  await test.step('without network it says so, and what was typed stays', async () => {
    await other.setOffline(true);
    const field = beside.getByLabel('Platznummer oder Name');
    await field.fill(third);
    await expect(beside.getByText(/^Kein Netz\./)).toBeVisible();
    await beside.getByRole('button', { name: `Platz ${third} ist da`, exact: true }).click();
    await expect(beside.getByRole('alert').filter({ hasText: 'ohne Internet' })).toBeVisible();
    await other.setOffline(false);
    await expect(beside.getByText(/^Kein Netz\./)).toHaveCount(0);
    await expect(field).toHaveValue(third);
    await beside.getByRole('button', { name: `Platz ${third} ist da`, exact: true }).click();
    await expect(chip(page, '5 fehlen noch')).toBeVisible();
  });

  await test.step('the release time comes, and five pitches are free by themselves', async () => {
    await at(morning, '09:01');
    await expect(page.getByText(/^Seit 9 Uhr sind/)).toBeVisible();
    // nobody presses anything: the worker looks every twenty seconds
    await expect(chip(page, '5 frei')).toBeVisible({ timeout: 60_000 });
    await expect(chip(page, '5 nicht gekommen')).toBeVisible();
    await expect(chip(beside, '5 frei')).toBeVisible();
  });

  await test.step('one of them goes to somebody on the square, for cash', async () => {
    const [given = ''] = rest;
    await chip(page, '5 frei').click();
    await page.getByRole('button', { name: `Platz ${given} vergeben`, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('An wen?')).toBeVisible();
    await dialog.getByLabel('Name (wenn Sie mögen)').fill('Frau Spontan');
    const take = dialog.getByRole('button', { name: /bar erhalten, vergeben$/ });
    await expect(take).toBeEnabled();
    await expectNoBarriers(page, 'a pitch for somebody on the square');
    await take.click();
    await expect(page.getByText(`Platz ${given} ist vergeben.`).first()).toBeVisible();
    await expect(page.getByText(/bar erhalten, Quittung \S+\.$/)).toBeVisible();
    await expect(chip(beside, '1 vor Ort vergeben')).toBeVisible();
  });

  await test.step('afterwards the pitch is tidy, and the deposit goes back', async () => {
    const [given = ''] = rest;
    await chip(page, 'Pfand').click();
    await page.getByLabel('Platznummer oder Name').fill(given);
    await page
      .getByRole('button', { name: `Platz ${given} ist sauber, Pfand zurückgeben`, exact: true })
      .click();
    const dialog = page.getByRole('dialog');
    await expectNoBarriers(page, 'a deposit goes back');
    await dialog.getByRole('button', { name: '10 € zurückgegeben' }).click();
    await expect(page.getByText(new RegExp(`^Platz ${given}: 10\\s€ zurückgegeben`))).toBeVisible();
    await expect(
      page.getByRole('button', { name: `Platz ${given} ist sauber, Pfand zurückgeben` }),
    ).toHaveCount(0);
    await expectNoBarriers(page, 'deposits');
  });
  await other.close();
});
