import { expect, test, type Page } from '@playwright/test';
import { askingEvent } from '../support/asking-event';
import { demoOfferPath, enterAsDemoFamily } from '../support/demo-family';
import { fullEvent } from '../support/full-event';
import { Mailbox } from '../support/mailbox';
import { RegistrationWalk } from '../support/registration-walk';
import { signInAtDesk, staffOf } from '../support/staff';
import { todaysPass } from '../support/todays-pass';

const email = 'aylin@example.org';

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('main h1').first().waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  // nothing looks touched
  await page.mouse.move(0, 0);
  await expect(page).toHaveScreenshot(`${name}.png`);
}

async function showWeeks(page: Page): Promise<void> {
  await open(page, '/de?view=weeks');
  await page.locator('dabei-week-timeline').evaluate((weeks) => weeks.scrollIntoView());
}

test('the programme @phone', async ({ page }) => {
  await open(page, '/de');
  await picture(page, 'start-phone');
});

test('the way to a place @phone', async ({ page }) => {
  const { campaign, event, birthYear } = await askingEvent();
  const walk = new RegistrationWalk(page);
  await open(page, `/de/programm/${campaign}/${event.slug}`);
  await picture(page, 'event-phone');
  await walk.choose(campaign, event.slug);
  await walk.toWho();
  await walk.fillWho({
    child: { first: 'Mia', last: 'Öztürk', birth: ['4', '3', birthYear] },
    guardian: { first: 'Aylin', last: 'Öztürk', email, phone: '02855 12345' },
  });
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'who-phone');
  await walk.toQuestions();
  await walk.answer();
  await walk.toCheck();
  await walk.press();
  await walk.enterCode();
  await picture(page, 'done-phone');
  const mail = await new Mailbox().waitFor(email, /Mia/);
  await page.setContent(mail.html);
  await picture(page, 'mail-phone');
});

test('what a family has @phone', async ({ page }) => {
  await open(page, '/de/meine/anmelden');
  await picture(page, 'sign-in-phone');
  await enterAsDemoFamily(page);
  await open(page, '/de/meine');
  await picture(page, 'mine-phone');
  await open(page, `/de${await demoOfferPath(page)}`);
  await picture(page, 'offer-phone');
});

test('the programme @desktop', async ({ page }) => {
  const { campaign, event } = await askingEvent();
  await open(page, '/de');
  await picture(page, 'start-desktop');
  await showWeeks(page);
  await picture(page, 'weeks-desktop');
  await open(page, `/de/programm/${campaign}/${event.slug}`);
  await picture(page, 'event-desktop');
});

test('the office @desk', async ({ page, baseURL }) => {
  const event = await fullEvent();
  await open(page, '/desk/anmelden');
  await signInAtDesk(page, baseURL ?? '', staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Leitung'));
  await open(page, '/desk');
  await picture(page, 'desk-today');
  for (const [name, path] of [
    ['desk-programme', 'programm'],
    ['desk-participants', `veranstaltung/${event}`],
  ] as const) {
    await open(page, `/desk/${path}`);
    await picture(page, name);
  }
  await open(page, `/desk/veranstaltung/${event}/plaetze`);
  const places = page.locator('main input[inputmode="numeric"], main input[type="number"]').first();
  await places.fill(String(Number(await places.inputValue()) + 2));
  await page.getByRole('button', { name: 'Was bewirkt das?' }).click();
  await expect(page.getByRole('button', { name: 'So speichern' })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'desk-places');
});

test('the rest of the office @desk', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  await signInAtDesk(page, baseURL ?? '', staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Leitung'));
  for (const [name, path] of [
    ['desk-partners', 'team/traeger'],
    ['desk-planning', 'planung'],
    ['desk-figures', 'zahlen'],
  ] as const) {
    await open(page, `/desk/${path}`);
    await picture(page, name);
  }
  await open(page, '/desk/teilnehmende');
  await page.locator('main tbody th a').first().click();
  await page.getByRole('heading', { name: 'Verlauf' }).waitFor();
  await picture(page, 'desk-family');
  await open(page, '/desk/nachrichten');
  await page.getByRole('button', { name: 'Nachricht schreiben' }).click();
  await page.getByLabel('Betreff', { exact: true }).fill('Neuer Treffpunkt');
  await page.getByLabel('Nachricht', { exact: true }).fill('Wir treffen uns am Hafen.');
  const preview = page.getByRole('region', { name: 'So kommt es an' });
  await expect(preview).toContainText('am Hafen');
  await expect(page.getByText('Alles gesichert')).toBeVisible();
  await preview.evaluate((region) => region.scrollIntoView());
  await picture(page, 'desk-message');
});

test('the day sheet @phone', async ({ page }) => {
  const pass = await todaysPass();
  await open(page, pass.path);
  await page.getByRole('textbox', { name: 'PIN' }).fill(pass.pin);
  await page.getByRole('button', { name: 'Öffnen' }).click();
  await page
    .getByRole('link', { name: new RegExp(pass.title) })
    .first()
    .click();
  await page.locator('.child .tap').first().click();
  await page.getByText(/alles gespeichert/).waitFor();
  // what was said fades by itself, the list stays
  await page.getByRole('button', { name: 'Hinweis schließen' }).first().click();
  await page.evaluate(() => scrollTo(0, 0));
  await picture(page, 'day-sheet-phone');
});
