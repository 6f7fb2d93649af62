import { expect, test, type Page } from '@playwright/test';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

const numbers = 60;
const words = ['Umsatz', 'Auszahlung', 'Anteil', 'Gebühren', 'Abrundung', 'Bleibt bei uns'];

/** In cents, as it is printed. */
const centsOf = (text: string): number =>
  Math.round(Number(text.replace(/[^\d,-]/g, '').replace(',', '.')) * 100);
const euros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');

/** What one number sold: odd cents, so that rounding has something to do; the last one sold nothing. */
const soldBy = (number: number): { sold: number; cents: number } =>
  number === numbers
    ? { sold: 0, cents: 0 }
    : { sold: (number % 17) + 1, cents: 735 + number * 137 };

async function count(page: Page, number: number): Promise<void> {
  const { sold, cents } = soldBy(number);
  const label = (name: string) => page.getByLabel(name, { exact: true });
  await expect(label('Nummer')).toBeFocused();
  await page.keyboard.type(String(number));
  await page.keyboard.press('Enter');
  // what was brought stands there since yesterday
  await expect(label('Abgegeben')).toBeFocused();
  await expect(label('Abgegeben')).not.toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(label('Verkauft')).toBeFocused();
  await page.keyboard.type(String(sold));
  await page.keyboard.press('Enter');
  await expect(label('Umsatz (€)')).toBeFocused();
  if (sold > 0) await page.keyboard.type(euros(cents));
  await page.keyboard.press('Enter');
  await expect(page.getByText(new RegExp(`^Nummer ${String(number)}: `))).toBeVisible();
}

async function sums(page: Page): Promise<number[]> {
  const books = page.getByRole('region', { name: 'Abrechnung' });
  return Promise.all(
    words.map(async (word) =>
      centsOf(
        await books
          .locator('div', { has: page.locator('dt', { hasText: new RegExp(`^${word}$`) }) })
          .locator('dd')
          .innerText(),
      ),
    ),
  );
}

test('@market sixty numbers are counted by keyboard, and the Kleiderbörse closes to the cent', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));
  await page.goto(`${town.url}/desk/maerkte`);
  await page.getByRole('link', { name: /Kleiderbörse Herbst/ }).click();
  await page.getByRole('link', { name: 'Zählen', exact: true }).click();
  await expect(page.getByText('60 Nummern sind noch offen.')).toBeVisible();

  await test.step('what cannot be is said at once, and nothing is written', async () => {
    await page.getByLabel('Nummer', { exact: true }).focus();
    await page.keyboard.type('61');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Diese Nummer ist nicht vergeben.')).toBeVisible();
    await page.getByLabel('Nummer', { exact: true }).fill('');
  });

  await test.step('all sixty, by keyboard only', async () => {
    for (let number = 1; number <= numbers; number += 1) await count(page, number);
    await expect(page.getByText('Alles gezählt.')).toBeVisible();
    await expectNoBarriers(page, 'sixty numbers counted');
  });

  const typed = Array.from({ length: numbers }, (_, at) => soldBy(at + 1).cents).reduce(
    (sum, cents) => sum + cents,
    0,
  );

  await test.step('payouts + commission + fees + rounding are the turnover, and the till is right', async () => {
    await expect(page.getByText('60 Nummern abgerechnet')).toBeVisible();
    const [turnover = 0, payout = 0, commission = 0, fee = 0, rounding = 0, kept] =
      await sums(page);
    expect(turnover).toBe(typed);
    expect(payout + commission + fee + rounding).toBe(turnover);
    expect(Math.min(payout, commission, fee, rounding)).toBeGreaterThan(0);
    expect(kept).toBe(turnover - payout);
    await page.getByLabel('In den Kassen gezählt (€)').fill(euros(typed));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Die Kasse stimmt auf den Cent.')).toBeVisible();
  });

  await test.step('the list to sign is a PDF', async () => {
    await page.getByRole('link', { name: 'Nummern', exact: true }).click();
    const link = page.getByRole('link', { name: 'Auszahlungsliste zum Unterschreiben' });
    const file = await page.request.get(town.url + ((await link.getAttribute('href')) ?? ''));
    expect(file.status()).toBe(200);
    expect(file.headers()['content-type']).toContain('application/pdf');
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
