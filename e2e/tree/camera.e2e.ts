import { expect, test, type Page } from '@playwright/test';
import { browserWithCamera } from '../support/fake-camera';
import { signInAtDesk, staffOf } from '../support/staff';

const town = process.env['E2E_WEB_URL'] ?? '';

/** This Chromium has no reader of codes of its own: what reads here is what Safari and Firefox get. */
async function atIntake(
  code: string | null,
  file: string,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await browserWithCamera(file, code);
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'de-DE' });
    await signInAtDesk(page, town, staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Büro'));
    await page.goto(`${town}/desk/geschenke`);
    await page.getByRole('button', { name: 'Mit der Kamera lesen' }).click();
    await work(page);
  } finally {
    await browser.close();
  }
}

test('@wish-tree the camera reads a parcel where the browser reads no codes itself', async () => {
  await atIntake('Nr. 3', test.info().outputPath('camera.y4m'), async (page) => {
    await expect(page.getByLabel('Nummer oder Code')).toHaveValue('Nr. 3');
    await expect(page.locator('#found-title')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mit der Kamera lesen' })).toBeVisible();
  });
});

test('@wish-tree without leave for the camera the number is typed', async () => {
  await atIntake(null, '', async (page) => {
    await expect(page.getByText('Die Kamera lässt sich nicht öffnen.')).toBeVisible();
    await page.getByLabel('Nummer oder Code').fill('3');
    await page.keyboard.press('Enter');
    await expect(page.locator('#found-title')).toBeVisible();
  });
});
