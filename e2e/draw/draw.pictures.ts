import { expect, test } from '@playwright/test';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';
import { aWishSeason } from '../support/wish-season';

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  // a campaign more would show in the pictures of the others
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

test('a rehearsal of the draw @desk', async ({ page }) => {
  test.setTimeout(90_000);
  const title = 'Sommer der Wünsche';
  const { campaign } = await aWishSeason(town.stack.databaseUrl, town.dataDir, { title });
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Leitung'));
  await page.goto(`${town.url}/desk/verlosung?aktion=${campaign}`);
  await page.getByRole('button', { name: 'Probe starten' }).click();
  await page
    .locator('dabei-run-card')
    .getByText(/bekommen etwas/)
    .waitFor({ timeout: 60_000 });
  await page.mouse.move(0, 0);
  await expect(page).toHaveScreenshot('desk-draw.png');
});
