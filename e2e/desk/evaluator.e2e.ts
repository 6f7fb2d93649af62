import { expect, test } from '@playwright/test';
import { passTheDoor, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

const dataDir = (): string => process.env['E2E_DATA_DIR'] ?? '';

test('@desk the evaluator sees figures with their tables, and nobody by name', async ({
  page,
  baseURL,
}) => {
  await passTheDoor(page, baseURL ?? '', staffOf(dataDir(), 'Auswertung'));
  await expect(page).toHaveURL(/\/desk\/zahlen/);
  await expect(page.getByRole('heading', { level: 1, name: /Zahlen/ })).toBeVisible();
  await expect(page.getByRole('table').first()).toBeAttached();
  const links = page.getByRole('navigation', { name: 'Büro' }).getByRole('link');
  await expect(links).toHaveText(['Zahlen']);
  await expect(page.locator('#desk-search')).toHaveCount(0);
  for (const closed of ['familien', 'teilnehmende', 'programm', 'nachrichten', 'team', 'mails']) {
    await page.goto(`/desk/${closed}`);
    await expect(page).toHaveURL(/\/desk\/zahlen/);
  }
  for (const path of ['/api/desk/today', '/api/desk/people', '/api/desk/search?q=an'])
    expect((await page.request.get(path)).status(), path).toBe(403);
});

test('@desk the operator sees jobs, and no page of the office', async ({ page, baseURL }) => {
  await passTheDoor(page, baseURL ?? '', staffOf(dataDir(), 'Technik'));
  await expect(page).toHaveURL(/\/desk\/sicherheit/);
  await expect(page.getByRole('navigation', { name: 'Büro' }).getByRole('link')).toHaveCount(0);
  await page.getByText('Technik', { exact: true }).click();
  await page.getByRole('link', { name: 'Aufträge des Servers' }).click();
  await expect(page).toHaveURL(/\/desk\/jobs/);
  await expect(page.getByText(/mail/i).first()).toBeVisible();
  await page.goto('/desk/familien');
  await expect(page).toHaveURL(/\/desk\/sicherheit/);
  expect((await page.request.get('/api/desk/people')).status()).toBe(403);
});
