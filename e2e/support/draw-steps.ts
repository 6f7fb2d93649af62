import { expect, type Page } from '@playwright/test';

/** Freezes the lists and enters the number of the day, on the page of the draw; `dayComes` lets that day come. */
export async function sealAndNumber(
  page: Page,
  drawPage: string,
  dayComes: () => Promise<void>,
): Promise<void> {
  await page.goto(drawPage);
  await page.getByRole('button', { name: 'Versiegeln' }).click();
  const seal = page.getByRole('dialog');
  await seal.getByLabel('Welche Ziehung genau?').fill('Lotto 6 aus 49, Ziehung am Samstag');
  await seal.getByLabel('An welchem Tag gibt es die Zahl?').fill(inTown(0));
  await expect(seal.getByRole('button', { name: 'Versiegeln' })).toBeDisabled();
  await seal.getByLabel('An welchem Tag gibt es die Zahl?').fill(inTown(1));
  await seal.getByRole('button', { name: 'Versiegeln' }).click();
  await expect(page.getByRole('button', { name: 'Zahl eintragen' })).toBeDisabled();
  await dayComes();
  await page.reload();

  await page.getByRole('button', { name: 'Zahl eintragen' }).click();
  const number = page.getByRole('dialog');
  await number.getByLabel('Zahl', { exact: true }).fill('41 3 12 19 27 33');
  await expect(number.getByText('03-12-19-27-33-41', { exact: true })).toBeVisible();
  await number.getByLabel('Zahl zur Sicherheit noch einmal').fill('3 12 19 27 33 14');
  await expect(number.getByText('Das ist nicht dieselbe Zahl.')).toBeVisible();
  await expect(number.getByRole('button', { name: 'Losnummern ziehen' })).toBeDisabled();
  await number.getByLabel('Zahl zur Sicherheit noch einmal').fill('3 12 19 27 33 41');
  await number.getByRole('button', { name: 'Losnummern ziehen' }).click();
}

/** Draws, and asks to confirm: the dialog with the consequences is open. */
export async function drawNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verlosung starten' }).click();
  await page.getByRole('link', { name: 'Ergebnis ansehen' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Dieses Ergebnis bestätigen' }).click();
}

export async function confirmDraw(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Jetzt bestätigen' })).toBeDisabled();
  await dialog.getByLabel('Ja, so soll es sein').check();
  await dialog.getByRole('button', { name: 'Jetzt bestätigen' }).click();
  await expect(page.getByRole('heading', { name: 'Die Verlosung ist bestätigt' })).toBeVisible();
}

const inTown = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(
    Date.now() + days * 86_400_000,
  );
