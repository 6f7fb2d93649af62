import { expect, test, type Browser, type Page } from '@playwright/test';
import { aCrowd, type CrowdFamily } from '../support/crowd';
import { signIn } from '../support/family-client';

const web = (): string => process.env['E2E_WEB_URL'] ?? '';

/** A signed-in family with the event in its basket, the thumb above the button. */
async function atTheButton(browser: Browser, family: CrowdFamily, campaign: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'de-DE',
  });
  const cookies = (await signIn(web(), family)).split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: web() };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`${web()}/de/programm/${campaign}/klettern`);
  await page
    .getByRole('button', { name: /Klettern/ })
    .first()
    .click();
  await page.getByRole('link', { name: /Weiter/ }).click();
  await page.getByText('Sie sind angemeldet als').waitFor();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('heading', { name: 'Stimmt alles?' }).waitFor();
  return page;
}

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
  for (const family of crowd.families)
    pages.push(await atTheButton(browser, family, crowd.campaign));
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
