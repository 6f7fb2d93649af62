import { expect, test, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { paperCards, type PaperCards } from '../support/paper-cards';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

// a wish tree of its own: the newest one is what everybody sees
let town: OwnTown;
let cards: PaperCards;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
  cards = await paperCards(town, 6);
});
test.afterAll(() => town.stop());

const onPhone = async (browser: Browser, path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(town.url + path);
  return page;
};

async function printAndHang(page: Page): Promise<void> {
  await page.goto(`${town.url}/desk/wunschbaum/karten`);
  await expect(page.getByText('6 Karten sind zu drucken.')).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Alle neuen Karten drucken' }).click();
  const file = await (await waiting).path();
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('button', { name: '6 Karten hängen jetzt' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '6 Karten hängen jetzt' }).click();
  await expect(page.getByText('Keine Karte ist zu drucken.')).toBeVisible();
  await expectNoBarriers(page, 'the cards at the desk');
}

async function countTheTree(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Zählen' }).click();
  for (const number of ['2', '3', '4', '5'])
    await page.getByRole('button', { name: number, exact: true }).click();
  await expectNoBarriers(page, 'counting a tree');
  await page.getByRole('button', { name: 'Vergleichen' }).click();
  await page.getByRole('group', { name: 'Nr. 6:' }).getByLabel('verloren').check();
  await expectNoBarriers(page, 'what does not fit');
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(page.getByText('4 Karten gezählt, 1 geändert.')).toBeVisible();
  await page.getByRole('link', { name: 'Karten', exact: true }).last().click();
  await expect(page.getByText('Nr. 6 ist verloren und noch frei')).toBeVisible();
}

test('@wish-tree cards are printed, hang in a shop, are taken and counted', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));
  await printAndHang(page);

  const link = await page.getByRole('link', { name: 'Seite für den Laden' }).getAttribute('href');
  const shop = await onPhone(browser, link ?? '');
  await expect(shop.getByRole('heading', { name: 'Hier hängen 6 Karten' })).toBeVisible();
  await expect(shop.getByText('Ein Buch über Sterne')).toHaveCount(0);
  const dates = shop.getByRole('region', { name: 'Termine' });
  await expect(dates.getByRole('listitem')).toHaveText([/Freitag, 12\. Dezember/]);
  await expect(dates.getByRole('link', { name: 'In den Kalender' })).toHaveAttribute(
    'href',
    /^webcal:/,
  );
  await expectNoBarriers(shop, 'the page of a shop');
  await shop.getByRole('button', { name: 'Nr. 1', exact: true }).click();
  await expectNoBarriers(shop, 'a number in a shop');
  await shop.getByRole('button', { name: 'Karte wurde mitgenommen' }).click();
  await expect(shop.getByText('Nr. 1 ist mitgenommen.')).toBeVisible();
  await shop.getByRole('button', { name: 'Zurücknehmen' }).click();
  await expect(shop.getByRole('heading', { name: 'Hier hängen 6 Karten' })).toBeVisible();
  await shop.getByLabel('Nummer der Karte').fill('1');
  await shop.getByRole('button', { name: 'Weiter' }).click();
  await shop.getByRole('button', { name: 'Paket wurde hier abgegeben' }).click();
  await expect(shop.getByRole('heading', { name: '1 Paket wartet hier' })).toBeVisible();

  const taker = await onPhone(browser, `/de/karte/${await cards.codeOf(2)}`);
  await expect(taker.getByText('Dieser Wunsch ist noch frei.')).toBeVisible();
  await expectNoBarriers(taker, 'the page of a card');
  await taker.getByRole('button', { name: 'Ich habe diese Karte' }).click();
  await expect(taker.getByText('Diese Karte ist mitgenommen. Danke!')).toBeVisible();
  await expectNoBarriers(taker, 'a card that is taken');
  await shop.reload();
  await expect(shop.getByRole('heading', { name: 'Hier hängen 4 Karten' })).toBeVisible();
  await taker.getByRole('button', { name: 'Ich habe sie wieder hingehängt' }).click();
  await expect(taker.getByText('Dieser Wunsch ist noch frei.')).toBeVisible();

  await countTheTree(page);
});
