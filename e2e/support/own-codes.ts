import type { Page } from '@playwright/test';

/** Sets up printed codes on the page of the own safety and answers with them. */
export async function printOwnCodes(page: Page, password: string): Promise<string[]> {
  await page.getByRole('button', { name: 'Blatt drucken' }).click();
  await page.getByLabel('Ihr Passwort').fill(password);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.locator('#code-sheet li').first().waitFor();
  const codes = await page.locator('#code-sheet li').allTextContents();
  const [first = ''] = codes;
  await page.getByLabel('Lesen Sie einen Code vom Blatt ab').fill(first);
  await page.getByRole('button', { name: 'Einschalten' }).click();
  await page.getByText('Der zweite Code ist eingeschaltet').first().waitFor();
  return codes.map((code) => code.trim());
}
