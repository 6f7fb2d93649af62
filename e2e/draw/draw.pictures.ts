import { expect, test, type Page } from '@playwright/test';
import { confirmDraw, drawNow, sealAndNumber } from '../support/draw-steps';
import { signIn } from '../support/family-client';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';
import { aWishSeason, theDayComes } from '../support/wish-season';
import { startWishing, wishFor, wishingCampaign } from '../support/wishing-family';

async function picture(page: Page, name: string): Promise<void> {
  // nothing looks touched
  await page.mouse.move(0, 0);
  await expect(page).toHaveScreenshot(`${name}.png`);
}

test('wishes in their order @phone', async ({ page }) => {
  const campaign = await wishingCampaign(page);
  await page.goto(`/de/wuensche/${campaign}`);
  await startWishing(page, 'bild@example.org', {
    firstName: 'Mia',
    lastName: 'Öztürk',
    born: ['4', '3', '2018'],
  });
  await wishFor(page, 'Mia', 4);
  await expect(page.getByText(/^Gespeichert\./)).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'wishes-phone');
});

test.describe('a whole draw', () => {
  let town: OwnTown;
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    // a campaign more would show in the pictures of the others
    town = await ownTown({ seed: true });
  });
  test.afterAll(() => town.stop());

  test('from the rehearsal to the answers @desk', async ({ page, context }) => {
    test.setTimeout(180_000);
    const title = 'Sommer der Wünsche';
    const { campaign, family } = await aWishSeason(town.stack.databaseUrl, town.dataDir, { title });
    const drawPage = `${town.url}/desk/verlosung?aktion=${campaign}`;
    await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Leitung'));
    await page.goto(drawPage);
    await page.getByRole('button', { name: 'Probe starten' }).click();
    await page
      .locator('dabei-run-card')
      .getByText(/bekommen etwas/)
      .waitFor({ timeout: 60_000 });
    await picture(page, 'desk-draw');
    await sealAndNumber(page, drawPage, () => theDayComes(town.stack.databaseUrl, campaign));
    await drawNow(page);
    await confirmDraw(page);

    await page.goto(`${town.url}/de/verlosung/${campaign}`, { waitUntil: 'networkidle' });
    await expect(page.getByText(/von 50 Kindern haben etwas bekommen/)).toBeVisible();
    await picture(page, 'draw-result-desktop');
    const cookies = (await signIn(town.url, family)).split('; ').map((cookie) => {
      const [name = '', value = ''] = cookie.split('=');
      return { name, value, url: town.url };
    });
    await context.addCookies(cookies);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${town.url}/de/wuensche/${campaign}/ergebnis`);
    await expect(page.getByText(/Losnummer/).first()).toBeVisible();
    await picture(page, 'wish-answers-phone');
  });
});
