import { expect, test } from '@playwright/test';
import { toTheButton, withTheEventChosen } from '../support/at-the-button';
import { aCrowd } from '../support/crowd';

test('@holiday two browsers press for the last place: one has it, one waits, both are told', async ({
  browser,
}) => {
  const crowd = await aCrowd(
    process.env['E2E_DATABASE_URL'] ?? '',
    process.env['E2E_DATA_DIR'] ?? '',
    {
      families: 2,
      places: 1,
    },
  );
  const pages = [];
  for (const family of crowd.families) {
    const page = await withTheEventChosen(browser, family, crowd.campaign);
    await toTheButton(page);
    pages.push(page);
  }
  await Promise.all(pages.map((page) => page.getByRole('button', { name: /anmelden$/ }).click()));
  await Promise.all(
    pages.map((page) => page.getByRole('heading', { name: 'Gespeichert.' }).waitFor()),
  );
  const sentences = await Promise.all(pages.map((page) => page.locator('main').innerText()));
  expect(sentences.filter((text) => text.includes('hat einen Platz.'))).toHaveLength(1);
  expect(sentences.filter((text) => text.includes('wartet noch'))).toHaveLength(1);
  expect(
    sentences.filter((text) => text.includes('wartet noch') && text.includes('hat einen Platz')),
  ).toEqual([]);
  for (const page of pages) await page.context().close();
});

test('@holiday a late answer to an older question holds nobody up', async ({ browser }) => {
  const crowd = await aCrowd(
    process.env['E2E_DATABASE_URL'] ?? '',
    process.env['E2E_DATA_DIR'] ?? '',
    { families: 1, places: 1 },
  );
  const [family] = crowd.families;
  if (family === undefined) throw new Error('a crowd of one has a family');
  const page = await withTheEventChosen(browser, family, crowd.campaign);
  let asked = 0;
  await page.route('**/api/baskets/check', async (route) => {
    asked += 1;
    if (asked === 1) await new Promise((done) => setTimeout(done, 3000));
    await route.continue().catch(() => undefined);
  });
  // the events arrive after the children: the rules are asked twice
  await page.route('**/api/public/events/**', async (route) => {
    await new Promise((done) => setTimeout(done, 1200));
    await route.continue();
  });
  await page.getByRole('link', { name: /Weiter/ }).click();
  await expect.poll(() => asked, { timeout: 10_000 }).toBe(2);
  await page.waitForTimeout(3500);
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page.getByRole('heading', { name: 'Stimmt alles?' })).toBeVisible();
  await page.context().close();
});
