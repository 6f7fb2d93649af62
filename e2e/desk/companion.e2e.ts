import { expect, test, type Browser, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { signInAtDesk, staffOf } from '../support/staff';
import { todaysPass, type TodaysPass } from '../support/todays-pass';

const widths = [
  { name: 'at a desk', viewport: { width: 1280, height: 800 } },
  { name: 'on a phone', viewport: { width: 360, height: 740 } },
];

async function openSheet(page: Page, { path, pin, title }: TodaysPass): Promise<void> {
  await page.goto(path);
  await page.getByRole('textbox', { name: 'PIN' }).fill(pin);
  await page.getByRole('button', { name: 'Öffnen' }).click();
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('.child').first()).toBeVisible();
}

async function another(browser: Browser, url: string): Promise<Page> {
  const options = { baseURL: url, viewport: { width: 1280, height: 800 }, locale: 'de-DE' };
  return (await browser.newContext(options)).newPage();
}

/** The whole page lies on the device, so that it opens without network. */
async function readyForTheMeadow(page: Page): Promise<void> {
  const missing = () =>
    page.evaluate(async () => {
      const { assetGroups } = (await (await fetch('/ngsw.json')).json()) as {
        assetGroups: { name: string; urls: string[] }[];
      };
      const wanted = assetGroups.find(({ name }) => name === 'day')?.urls ?? ['/'];
      const found = await Promise.all(wanted.map((url) => caches.match(url)));
      return found.filter((file) => !file).length;
    });
  await expect.poll(missing, { timeout: 30_000 }).toBe(0);
}

/** The names of the first children of the list, as they stand on it. */
async function firstNames(page: Page, count: number): Promise<string[]> {
  const all = await page.locator('.child .name').allTextContents();
  return all.slice(0, count).map((name) => name.trim());
}

const rowOf = (page: Page, name: string) =>
  page.locator('.child').filter({ has: page.locator('.name', { hasText: name }) });

for (const { name, viewport } of widths) {
  test(`@desk a companion ticks children in the meadow without network, ${name}`, async ({
    browser,
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(90_000);
    const pass = await todaysPass();
    await page.setViewportSize(viewport);
    await page.goto(pass.path);
    await page
      .getByRole('textbox', { name: 'PIN' })
      .fill(pass.pin === '000000' ? '111111' : '000000');
    await page.getByRole('button', { name: 'Öffnen' }).click();
    await expect(page.getByText('Das passt nicht zusammen')).toBeVisible();
    await openSheet(page, pass);
    const [one = '', two = '', three = ''] = await firstNames(page, 3);
    const other = await another(browser, baseURL ?? '');
    await openSheet(other, pass);

    await readyForTheMeadow(page);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText('Kein Netz. Sie können weiter abhaken')).toBeVisible();
    for (const child of [one, two, three]) {
      await rowOf(page, child).locator('.tap').click();
      await expect(rowOf(page, child)).toHaveAttribute('data-state', 'present');
    }
    await page.getByRole('button', { name: 'Rückgängig' }).last().click();
    await expect(rowOf(page, three)).toHaveAttribute('data-state', 'expected');
    await page.getByLabel('Gezählt', { exact: true }).fill('2');
    await page.getByLabel('Gezählt', { exact: true }).blur();
    await expect(page.getByText('Gezählt und abgehakt stimmen überein.')).toBeVisible();
    await expect(page.getByText(/5 Einträge warten auf Netz/)).toBeVisible();

    // the page says "alles gespeichert" before the tap as well: the other device must be first
    const kept = other.waitForResponse(
      (answer) => answer.request().postData()?.includes('"registrationId"') === true,
    );
    await rowOf(other, one).locator('.tap').click();
    expect((await kept).ok()).toBe(true);
    await expect(other.getByText(/alles gespeichert/)).toBeVisible();

    await context.setOffline(false);
    await expect(page.getByText(/alles gespeichert/)).toBeVisible();
    const already = /schon um .* von einem anderen Gerät eingetragen/;
    await expect(page.getByText(already).first()).toBeVisible();

    const desk = await another(browser, baseURL ?? '');
    await signInAtDesk(desk, baseURL ?? '', staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Büro'));
    await desk.goto(new URL(page.url()).pathname);
    await expect(rowOf(desk, two)).toHaveAttribute('data-state', 'present');
    await expect(rowOf(desk, three)).toHaveAttribute('data-state', 'expected');
    await expect(desk.getByRole('status').filter({ hasText: /^2 von/ })).toBeVisible();

    expect((await page.request.get('/api/desk/today')).status()).toBe(403);
    await other.context().close();
    await desk.context().close();
  });
}

test('@desk the office prints a pass only for whom it has seen the certificate', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const { eventId } = await todaysPass();
  await signInAtDesk(page, baseURL ?? '', staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Büro'));
  await page.goto(`/desk/veranstaltung/${eventId}/betreuung`);
  await expect(page.getByRole('row', { name: /^Tom Wiesenfeld.*fehlt/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Ausweis.*Tom Wiesenfeld/ })).toHaveCount(0);
  await page
    .getByRole('button', { name: /Ausweis.*: Marlene Uferweg/ })
    .first()
    .click();
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ausweis erstellen und drucken' }).click(),
  ]);
  expect((await readFile(await paper.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByText('Der Ausweis für Marlene Uferweg ist erstellt.')).toBeVisible();
});
