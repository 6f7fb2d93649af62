import { expect, test, type Page } from '@playwright/test';
import { fullEvent } from '../support/full-event';
import { violations, wideElements } from '../support/no-barriers';
import { passTheDoor, staffOf, type StaffWho } from '../support/staff';
import { todaysPass } from '../support/todays-pass';

const dataDir = (): string => process.env['E2E_DATA_DIR'] ?? '';
const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

/** axe finds nothing at these widths, and no page scrolls sideways on a phone. */
async function expectNone(page: Page, where: string, sizes = [desk]): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    const width = `${String(size.width)} px`;
    expect.soft(await violations(page), `${where} at ${width} has no axe violations`).toEqual([]);
  }
  await page.setViewportSize(phone);
  expect.soft(await wideElements(page), `${where} fits 360 px`).toEqual([]);
  await page.setViewportSize(desk);
}

async function look(page: Page, paths: readonly string[], sizes = [desk]): Promise<void> {
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.locator('main h1').first().waitFor();
    await expectNone(page, path, sizes);
  }
}

async function firstLink(page: Page, list: string, link: string): Promise<string> {
  await page.goto(list, { waitUntil: 'networkidle' });
  return (await page.locator(link).first().getAttribute('href')) ?? list;
}

async function asLead(page: Page, url: string): Promise<void> {
  await passTheDoor(page, url, staffOf(dataDir(), 'Leitung'));
  await page.getByRole('heading', { level: 1, name: /Heute/ }).waitFor();
}

test('@desk no barriers on the pages about people', async ({ page, baseURL }) => {
  test.setTimeout(150_000);
  await asLead(page, baseURL ?? '');
  await look(page, [
    '/desk/teilnehmende',
    await firstLink(page, '/desk/teilnehmende', 'main tbody th a'),
    '/desk/familien/briefe',
    '/desk/suche?q=wald',
    '/desk/nachrichten',
    '/desk/nachrichten/vorlagen',
    '/desk/mails',
    '/desk/team',
    '/desk/team/traeger',
    await firstLink(page, '/desk/team/traeger', 'main tbody th a'),
    '/desk/team/traeger/zeugnisse',
  ]);
  await page.goto('/desk/teilnehmende');
  await page.getByRole('checkbox', { name: 'Alle auf dieser Seite auswählen' }).check();
  await page.getByRole('button', { name: 'Ansehen, was geschieht' }).click();
  await page.getByText(/werden geändert|wird etwas geändert/).waitFor();
  await expectNone(page, 'the consequence of a bulk action');
});

test('@desk no barriers on the pages of planning and of the day', async ({ page, baseURL }) => {
  test.setTimeout(150_000);
  await asLead(page, baseURL ?? '');
  const event = await fullEvent();
  await look(page, [
    '/desk/planung',
    '/desk/planung?ansicht=wochen',
    '/desk/planung/saison',
    '/desk/programm/import',
    '/desk/freigaben',
    '/desk/freigaben/formular',
    `/desk/veranstaltung/${event}/verlauf`,
    `/desk/veranstaltung/${event}/betreuung`,
    '/tag/heute',
  ]);
});

for (const [who, paths] of [
  ['Veranstalter', ['/desk/eigene', '/desk/sicherheit']],
  ['Auswertung', ['/desk/zahlen']],
  ['Technik', ['/desk/sicherheit']],
] as const satisfies readonly [StaffWho, readonly string[]][]) {
  test(`@desk no barriers on the pages of ${who}`, async ({ page, baseURL }) => {
    await passTheDoor(page, baseURL ?? '', staffOf(dataDir(), who));
    await page.waitForURL(/\/desk\/(eigene|zahlen|sicherheit)/);
    await look(page, paths);
    if (who !== 'Veranstalter') return;
    const event = await firstLink(page, '/desk/eigene', 'main h3 a');
    await look(page, [event, `${event}/teilnehmende`], [phone]);
  });
}

test('@desk no barriers on the day', async ({ page }) => {
  const { path, pin, title } = await todaysPass();
  await look(page, [path], [phone]);
  await page.getByRole('textbox', { name: 'PIN' }).fill(pin);
  await page.getByRole('button', { name: 'Öffnen' }).click();
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await page.locator('.child').first().waitFor();
  await expectNone(page, 'the day sheet', [desk, phone]);
  await page
    .getByRole('button', { name: /^Mehr zu/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await expectNone(page, 'a child of the day sheet', [phone]);
});
