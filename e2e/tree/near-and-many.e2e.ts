import { expect, test } from '@playwright/test';
import { expectNoBarriers } from '../support/no-barriers';

const atHarbour = { latitude: 51.7694, longitude: 6.3951 };

test.describe('@wish-tree the nearest tree', () => {
  test.use({ geolocation: atHarbour, permissions: ['geolocation'] });

  test('is found by the device itself, which tells nobody where it is', async ({ page }) => {
    const told: string[] = [];
    page.on('request', (request) => told.push(request.url() + (request.postData() ?? '')));
    await page.goto('/de/wunschbaum');
    const places = page.getByRole('region', { name: 'Welcher Baum ist in meiner Nähe?' });
    await places.getByRole('button', { name: 'Von hier aus zeigen' }).click();
    await expect(places.getByRole('heading', { name: 'Die nächsten zuerst' })).toBeVisible();
    const first = places.getByRole('listitem').first();
    await expect(first).toContainText('Supermarkt Nord');
    await expect(first).toContainText('50 m von hier');
    await expectNoBarriers(page, 'the nearest tree');
    expect(told.filter((text) => /51[.,]76|6[.,]39/.test(text))).toEqual([]);
  });
});

test('@wish-tree without leave for the position a street is typed', async ({ page }) => {
  await page.goto('/de/wunschbaum');
  const places = page.getByRole('region', { name: 'Welcher Baum ist in meiner Nähe?' });
  await places.getByRole('button', { name: 'Von hier aus zeigen' }).click();
  await expect(places.getByText('Ihr Gerät nennt uns keinen Standort.')).toBeVisible();
  await places.getByLabel('Ortsteil, Straße oder Geschäft').fill('hafenstrasse');
  await expect(places.getByRole('listitem')).toHaveCount(2);
});

test('@wish-tree a company has ten cards picked and swaps one', async ({ page }) => {
  await page.goto('/de/wunschbaum');
  await page.getByText('Mehrere Karten für Firma, Verein oder Klasse').click();
  await page.getByLabel('Wie viele?').fill('31');
  await expect(page.getByText('Bitte eine Zahl von 1 bis')).toBeVisible();
  await page.getByLabel('Wie viele?').fill('10');
  await page.getByRole('button', { name: '10 Karten aussuchen' }).click();
  await expect(page.getByRole('heading', { name: 'Diese Wünsche erfüllen' })).toBeVisible();
  const cards = page.locator('dabei-chosen-card');
  await expect(cards).toHaveCount(10);
  const before = await cards.getByRole('heading').allTextContents();
  await page
    .getByRole('button', { name: /^Andere Karte statt/ })
    .first()
    .click();
  await expect
    .poll(async () => (await cards.getByRole('heading').allTextContents()).join())
    .not.toBe(before.join());
  await expect(cards).toHaveCount(10);
  await expectNoBarriers(page, 'ten chosen cards');
});
