import { instantAt } from '@dabei/domain';
import { expect, test, type Page } from '@playwright/test';
import { aMarketMorning } from '../support/market-morning';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';

async function picture(page: Page, name: string): Promise<void> {
  // nothing looks touched
  await page.mouse.move(0, 0);
  await expect(page).toHaveScreenshot(`${name}.png`);
}

test('a pitch chosen on the plan @phone', async ({ page }) => {
  await page.goto('/de/markt', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: /Kinderflohmarkt/ }).click();
  const free = page.locator('[data-place][data-look="free"]').first();
  await free.scrollIntoViewIfNeeded();
  await free.click();
  await expect(page.getByRole('link', { name: /^Weiter/ })).toBeVisible();
  await picture(page, 'market-phone');
});

test.describe('a market at the desk', () => {
  let town: OwnTown;
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    // its clock is moved to the morning of the market
    town = await ownTown({ seed: true });
  });
  test.afterAll(() => town.stop());

  test('plan, market day and money @desk', async ({ page }) => {
    test.setTimeout(120_000);
    const open = (path: string) =>
      page.goto(`${town.url}/desk/${path}`, { waitUntil: 'networkidle' });
    const { slug, heldOn } = await aMarketMorning(town.stack.databaseUrl, 'K7M4-Q2XP');
    await town.moveClock(instantAt(heldOn, '08:36', 'Europe/Berlin').toISOString());
    await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Leitung'));
    await open(`maerkte/${slug}/tag`);
    await page.getByText(/^Noch 2[34] Minuten/).waitFor();
    await picture(page, 'desk-market-day');
    await open('maerkte');
    await page
      .getByRole('link', { name: /Kinderflohmarkt/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByText('Alles gespeichert').waitFor();
    await picture(page, 'desk-market-plan');
    await open('geld');
    await picture(page, 'desk-money');
  });
});
