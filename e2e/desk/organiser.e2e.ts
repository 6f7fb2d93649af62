import { expect, test, type Browser, type Page } from '@playwright/test';
import { Mailbox } from '../support/mailbox';
import { ownName } from '../support/own-name';
import { programme } from '../support/programme';
import { signInAtDesk, staffOf } from '../support/staff';

const password = 'drei boote im hafen';
const widths = [
  { name: 'at a desk', viewport: { width: 1280, height: 800 } },
  { name: 'on a phone', viewport: { width: 360, height: 740 } },
];

async function office(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 800 },
    locale: 'de-DE',
  });
  const page = await context.newPage();
  await signInAtDesk(page, url, staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Leitung'));
  return page;
}

/** The days on which organisers may enter events, as the office sets them. */
async function openTheWindow(desk: Page): Promise<void> {
  await desk.goto('/desk/programm/einstellungen');
  await desk.getByLabel('Eintragen ab').fill('2020-01-01');
  await desk.getByLabel('Eintragen bis').fill('2099-12-31');
  await desk.getByRole('button', { name: 'Speichern' }).click();
  await expect(desk.getByText('Gespeichert.').first()).toBeVisible();
}

async function invite(desk: Page, email: string): Promise<string> {
  await desk.goto('/desk/team');
  await desk.getByRole('button', { name: 'Einladen' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill('Mattis Hafenbach');
  await dialog.getByLabel('E-Mail-Adresse').fill(email);
  await dialog.getByRole('checkbox', { name: /^Veranstalter/ }).check();
  await dialog.getByLabel('Für welchen Träger?').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Einladung schicken' }).click();
  await expect(desk.getByRole('row', { name: new RegExp(email) })).toBeVisible();
  const { text } = await new Mailbox().waitFor(email, /./);
  return /https?:\/\/\S+(\/desk\/einladung\/[\w-]+)/.exec(text)?.[1] ?? '';
}

for (const { name, viewport } of widths) {
  test(`@desk an organiser enters an event ${name}, corrects it, and it is in the programme`, async ({
    browser,
    page,
    baseURL,
  }) => {
    test.setTimeout(90_000);
    const mark = ownName().replace('Öztürk-', '');
    const email = `hafen-${mark.toLowerCase()}@example.org`;
    const title = `Floßbau ${mark}`;
    const desk = await office(browser, baseURL ?? '');
    await openTheWindow(desk);
    const link = await invite(desk, email);

    await page.setViewportSize(viewport);
    await page.goto(link);
    await expect(page.getByText('Guten Tag Mattis Hafenbach')).toBeVisible();
    await page.getByLabel('Wählen Sie ein Passwort').fill(password);
    await page.getByRole('button', { name: 'Annehmen und anmelden' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Unsere Angebote' })).toBeVisible();
    const nav = page.getByRole('navigation', { name: 'Büro' });
    await expect(nav.getByRole('link', { name: 'Unsere Angebote' })).toHaveCount(1);
    for (const closed of ['Programm', 'Teilnehmende', 'Familien', 'Nachrichten', 'Zahlen'])
      await expect(nav.getByRole('link', { name: closed })).toHaveCount(0);
    const { campaign, events } = await programme();
    const organisers = new Set(
      (await page.locator('main h3 a').allTextContents()).map(
        (own) => events.find((event) => event.title === own.trim())?.organiser.name,
      ),
    );
    organisers.delete(undefined);
    expect(organisers.size).toBeLessThanOrEqual(1);
    expect((await page.request.get('/api/desk/today')).status()).toBe(403);

    await page
      .getByRole('link', { name: /^Neue Veranstaltung eintragen/ })
      .first()
      .click();
    await page.getByLabel('Titel', { exact: true }).fill(title);
    await page.getByRole('textbox', { name: 'Ort', exact: true }).fill('Hafen');
    await page.getByLabel('Tag', { exact: true }).fill(campaign.startsOn);
    await page.getByLabel('Von', { exact: true }).fill('10:00');
    await page.getByLabel('Bis', { exact: true }).fill('14:00');
    await page.getByLabel('Wie viele Kinder können kommen?').fill('8');
    await page.getByRole('button', { name: 'Einreichen' }).click();
    await expect(page.getByText('Eingereicht, das Büro prüft')).toBeVisible();

    await desk.goto('/desk/freigaben');
    await desk.getByRole('link', { name: title }).click();
    await desk.getByRole('button', { name: 'Zurückgeben' }).click();
    await desk
      .getByRole('dialog')
      .getByLabel('Was soll der Veranstalter ändern?')
      .fill('Bitte schreiben Sie noch, was die Kinder anziehen sollen.');
    await desk.getByRole('dialog').getByRole('button', { name: 'Zurückgeben' }).click();
    await expect(desk.getByText('Zurückgegeben', { exact: true })).toBeVisible();
    await new Mailbox().waitFor(email, new RegExp(mark));

    await page.goto('/desk/eigene');
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByText('was die Kinder anziehen sollen')).toBeVisible();
    await page.getByLabel('Bitte mitbringen').fill('Badesachen und ein Handtuch');
    await page.getByRole('button', { name: 'Einreichen' }).click();
    await expect(page.getByText('Eingereicht, das Büro prüft')).toBeVisible();

    await desk.goto('/desk/freigaben');
    await desk.getByRole('link', { name: title }).click();
    await expect(desk.getByRole('table').getByText('Badesachen und ein Handtuch')).toBeVisible();
    await desk.getByRole('button', { name: 'Annehmen' }).click();
    await desk.getByRole('button', { name: 'Veröffentlichen' }).click();
    await expect(desk.getByText('Im Programm', { exact: true })).toBeVisible();

    await page.reload();
    await expect(page.getByText('Im Programm', { exact: true })).toBeVisible();
    await page.goto(`/de?q=${encodeURIComponent(title)}`);
    await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
    await desk.context().close();
  });
}
