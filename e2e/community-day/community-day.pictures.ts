import { expect, test, type Locator, type Page } from '@playwright/test';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  // an application and a volunteer more would show in the pictures of the others
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

async function picture(page: Page, name: string): Promise<void> {
  // nothing looks touched
  await page.mouse.move(0, 0);
  await expect(page).toHaveScreenshot(`${name}.png`);
}

/** Its upper edge a finger's width below that of the screen. */
const toTop = (of: Locator): Promise<void> =>
  of.evaluate((one) => scrollTo(0, one.getBoundingClientRect().top + scrollY - 20));
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** To the day's page for everybody, and from there by one of its links. */
async function theDay(page: Page): Promise<void> {
  await page.goto(`${town.url}/de/aktionstag`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: /Weltkindertag/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Weltkindertag');
}

/** One of the tabs of the day at the desk, with everything it shows. */
async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForLoadState('networkidle');
}

/** Types the code of the mail that the press of a button sends. */
async function withCode(page: Page, email: string, press: string, go: string): Promise<void> {
  const code = await town.mailbox.codeTo(email);
  await button(page, press).click();
  await field(page, 'Sechs Ziffern aus der E-Mail').fill(await code());
  await button(page, go).click();
}

test('what a booth needs @phone', async ({ page }) => {
  const email = 'vorstand.ruderclub@example.org';
  await theDay(page);
  await page.getByRole('link', { name: 'Stand anmelden' }).click();
  await field(page, 'Verein oder Einrichtung').fill('Ruderclub am Rhein');
  await field(page, 'Vor- und Nachname').fill('Mia Ruderin');
  await field(page, 'E-Mail-Adresse').fill(email);
  await withCode(page, email, 'Bewerbung beginnen', 'Weiter zur Bewerbung');
  await field(page, 'Name des Stands').fill('Rudern an Land');
  await field(page, 'Breite in m').fill('3,5');
  await field(page, 'Tiefe in m').fill('3');
  await page.getByLabel('Wir brauchen Strom').check();
  await field(page, 'Watt zusammen').fill('500');
  await page.getByLabel(/^Gewöhnliche Steckdose/).check();
  await page.getByLabel('Wir brauchen Strom').blur();
  await toTop(page.getByRole('heading', { name: 'Strom, Wasser, Versicherung' }));
  await picture(page, 'booth-phone');
});

test('what is where @phone', async ({ page }) => {
  await theDay(page);
  await page.goto(`${page.url()}/programm`, { waitUntil: 'networkidle' });
  await picture(page, 'day-programme-phone');
});

test('the own page of a volunteer @phone', async ({ page }) => {
  const email = 'mia.mithelferin@example.org';
  const shift = (task: string, hours: string): Locator =>
    page
      .getByRole('group', { name: task })
      .getByRole('checkbox', { name: new RegExp(`^${hours}`) });
  await theDay(page);
  await shift('Spielstation', '10–12 Uhr').check();
  await shift('Spielstation', '14–16 Uhr').check();
  await field(page, 'Vor- und Nachname').fill('Mia Mithelferin');
  await field(page, 'Tag').fill('4');
  await field(page, 'Monat').fill('3');
  await field(page, 'Jahr').fill('1990');
  await field(page, 'E-Mail-Adresse').fill(email);
  await withCode(page, email, 'Ich helfe mit', 'Ich helfe mit');
  await expect(page.getByText('Das machen Sie.').first()).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'volunteer-phone');
});

test('booths, square and stage @desk', async ({ page }) => {
  test.setTimeout(120_000);
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));
  await page.getByRole('link', { name: 'Aktionstage', exact: true }).click();
  await page.waitForURL('**/desk/aktionstage');
  await page.getByRole('link', { name: 'Weltkindertag im Stadtpark' }).click();
  await tab(page, 'Stände');
  await toTop(page.getByRole('button', { name: /^Alle \(/ }));
  await picture(page, 'desk-booths');
  await tab(page, 'Plan');
  await button(page, /^Weltladen/).click();
  const place = page.getByRole('combobox', { name: 'Platz' });
  await place.selectOption(await place.locator('option', { hasText: /^ ?29:/ }).innerText());
  await place.blur();
  await toTop(button(page, /Plätze vorschlagen$/));
  await picture(page, 'desk-square');
  await tab(page, 'Bühne');
  await toTop(page.getByRole('heading', { name: 'Bühne', exact: true }));
  await picture(page, 'desk-stage');
});
