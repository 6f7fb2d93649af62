import { expect, test, type Page } from '@playwright/test';
import { signInAtDesk, staffOf } from '../support/staff';

async function picture(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  // nothing looks touched
  await page.mouse.move(0, 0);
  await expect(page).toHaveScreenshot(`${name}.png`);
}

test('the wish tree @desktop', async ({ page }) => {
  await picture(page, '/de/wunschbaum', 'tree-desktop');
});

test('the wish tree in a list @phone', async ({ page }) => {
  await picture(page, '/de/wunschbaum', 'tree-phone');
});

test('the wish tree at the desk @desk', async ({ page, baseURL }) => {
  await signInAtDesk(page, baseURL ?? '', staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Leitung'));
  await picture(page, '/desk/wunschbaum', 'desk-tree');
  await picture(page, '/desk/wunschbaum/pruefen', 'desk-tree-check');
  await picture(page, '/desk/geschenke/regal', 'desk-gifts');
});
