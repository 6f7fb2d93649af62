import { expect, test, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { bodyOfTree, handoverBegins } from '../support/body-of-tree';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { paperCards } from '../support/paper-cards';
import { signInAtDesk, staffOf, type StaffWho } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

// a wish tree of its own, without any wish: all of its cards are written by hand
let town: OwnTown;
let body = '';
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
  await paperCards(town, 0);
  const { email } = staffOf(town.dataDir, 'Beratungsstelle');
  body = await bodyOfTree(town.stack.databaseUrl, email);
});
test.afterAll(() => town.stop());

async function as(browser: Browser, who: StaffWho, first: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await signInAtDesk(page, town.url, staffOf(town.dataDir, who), first);
  return page;
}

async function enterNumbers(page: Page): Promise<void> {
  await page.goto(`${town.url}/desk/wunschbaum/handkarten`);
  const form = page.locator('main form').first();
  await form.getByLabel('Von Nr.').fill('101');
  await form.getByLabel('bis Nr.').fill('104');
  await form.getByLabel('Baum').selectOption({ index: 1 });
  await form.getByLabel('Stelle, die sie ausgegeben hat').selectOption({ label: body });
  await form.getByRole('button', { name: 'Eintragen' }).click();
  // 1 to 100 were never given: the page asks before it jumps
  await page.getByRole('button', { name: 'Ja, eintragen' }).click();
  await expect(page.getByText('4 Karten sind eingetragen.')).toBeVisible();
  await expect(page.getByText('Jede Nummer hat eine Stelle.')).toBeVisible();
  await expectNoBarriers(page, 'hand-written cards');

  await form.getByLabel('Von Nr.').fill('10117');
  await form.getByLabel('bis Nr.').fill('');
  await form.getByRole('button', { name: 'Eintragen' }).click();
  await page.getByRole('button', { name: 'Ja, eintragen' }).click();
  await expect(page.getByText('1 Karte ist eingetragen.')).toBeVisible();
  const wrong = page.getByRole('region', { name: 'Vertippt?' });
  await wrong.getByLabel('Von Nr.').fill('10117');
  await wrong.getByRole('button', { name: 'Löschen …' }).click();
  await expectNoBarriers(page, 'a number to be deleted');
  await page.getByRole('button', { name: 'Ja, löschen' }).click();
  await expect(page.getByText('1 Nummer gelöscht.')).toBeVisible();
}

async function leaveParcels(page: Page, browser: Browser): Promise<void> {
  await page.goto(`${town.url}/desk/wunschbaum/karten`);
  const link = await page.getByRole('link', { name: 'Seite für den Laden' }).getAttribute('href');
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const shop = await context.newPage();
  await shop.goto(town.url + (link ?? ''));
  for (const number of ['101', '102']) {
    await shop.getByLabel('Nummer der Karte').fill(number);
    await shop.getByRole('button', { name: 'Weiter' }).click();
    await shop.getByRole('button', { name: 'Paket wurde hier abgegeben' }).click();
    await expect(shop.getByText(`Nr. ${number}`).first()).toBeVisible();
  }
  await expect(shop.getByRole('heading', { name: '2 Pakete warten hier' })).toBeVisible();
}

async function collect(page: Page): Promise<void> {
  await page.goto(`${town.url}/desk/geschenke/regal`);
  await page.getByLabel('Alle', { exact: true }).check();
  await page.getByRole('button', { name: '2 Geschenke annehmen' }).click();
  await expect(page.getByText('2 Geschenke sind angenommen').first()).toBeVisible();
  for (const number of ['101', '102']) {
    await page.goto(`${town.url}/desk/geschenke`);
    await page.getByLabel('Nummer oder Code').fill(number);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Platz im Regal' }).fill('A1');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Nr. ${number}`).first()).toBeVisible();
  }
}

test('@wish-tree hand-written cards go from the number to the body that fetches them at once', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));
  await enterNumbers(page);
  await leaveParcels(page, browser);
  await collect(page);

  await handoverBegins(town.stack.databaseUrl);
  await page.goto(`${town.url}/desk/geschenke/termine`);
  await page.getByRole('button', { name: 'Codes und Zeiten vergeben' }).click();
  await expect(page.getByText('4 Geschenke nach Stellen zusammengelegt.').first()).toBeVisible();
  // counted over all bodies: which number is whose stays in the vault
  await expect(page.getByText('4 Geschenke: 2 da, 2 fehlen')).toBeVisible();
  await expect(page.getByText('101')).toHaveCount(0);

  const own = await as(browser, 'Beratungsstelle', 'Wünsche unserer Kinder');
  await expect(own.getByText('4 Nummern: 2 offen, 0 vergeben, 2 da')).toBeVisible();
  await own.getByText('Alle Nummern zeigen').click();
  await expectNoBarriers(own, 'the numbers of a body');

  const keeper = await as(browser, 'Namensstelle', 'Namensstelle');
  await keeper.getByRole('button', { name: 'Lieferliste drucken' }).click();
  await keeper.getByRole('dialog').getByLabel('Stelle').selectOption({ label: body });
  await keeper.getByRole('dialog').getByLabel('Grund').fill('Sammelübergabe am Freitag');
  const waiting = keeper.waitForEvent('download');
  await keeper.getByRole('dialog').getByRole('button', { name: 'Drucken' }).click();
  const file = await (await waiting).path();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(keeper.getByText('Lieferliste gedruckt')).toBeVisible();

  await page.goto(`${town.url}/desk/geschenke/ausgabe`);
  await page.getByLabel('Code oder Nummer').fill('101');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A1', { exact: true }).first()).toBeVisible();
  await page.getByLabel('Warum ohne Code?').fill('Stelle ist bekannt');
  await page.getByRole('button', { name: '1 Geschenk übergeben' }).click();
  await expect(page.getByText('Übergeben: Nr. 101')).toBeVisible();
});
