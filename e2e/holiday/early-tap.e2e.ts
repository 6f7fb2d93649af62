import { expect, test, type Page } from '@playwright/test';
import { aCrowd } from '../support/crowd';

/** What a slow phone shows: the page as the server drew it, its script comes when the answer is given. */
async function untilTheScript(page: Page, address: string): Promise<() => void> {
  let arrive = (): void => undefined;
  const late = new Promise<void>((done) => (arrive = done));
  await page.route('**/*.js', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return arrive;
}

test('@holiday a tap that comes before the script is not lost', async ({ page }) => {
  const crowd = await aCrowd(
    process.env['E2E_DATABASE_URL'] ?? '',
    process.env['E2E_DATA_DIR'] ?? '',
    { families: 0, places: 1 },
  );
  const arrive = await untilTheScript(page, `/de/programm/${crowd.campaign}/klettern`);
  const choose = page.getByRole('button', { name: 'Klettern: Anmelden' });
  await choose.click();
  await expect(choose).toHaveAttribute('aria-pressed', 'false');
  arrive();
  await expect(page.getByRole('link', { name: /Weiter/ })).toBeVisible();
});

test('@holiday the script takes over what the server drew', async ({ page, request }) => {
  const { markets } = (await (await request.get('/api/public/markets')).json()) as {
    markets: { slug: string; kind: string }[];
  };
  const market = markets.find(({ kind }) => kind === 'children-flea')?.slug ?? '';
  for (const address of ['/de', `/de/markt/${market}`, '/de/wunschbaum']) {
    const arrive = await untilTheScript(page, address);
    const drawn = await page.getByRole('heading', { level: 1 }).elementHandle();
    arrive();
    await expect(page.locator('[ngh]')).toHaveCount(0);
    expect(await drawn.evaluate((heading) => heading.isConnected), address).toBe(true);
    await page.unroute('**/*.js');
  }
});
