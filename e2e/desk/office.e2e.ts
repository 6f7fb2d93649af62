import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { ownName } from '../support/own-name';
import { enterByPhone, eventsWithRoom } from '../support/phone-entry';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

test('@desk the office enters a family by phone, finds it, sends its letter and cancels for several', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const last = ownName();
  const name = `Nesrin ${last}`;
  const [event] = await eventsWithRoom(3);
  if (!event) throw new Error('the demo town has no event with three free places');
  await signInAtDesk(page, baseURL ?? '', staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Büro'));

  await test.step('entered by phone', async () => {
    const children = ['Elif', 'Can'];
    await enterByPhone(page, event, { first: 'Nesrin', last, children, by: 'per Brief' });
    await expect(page.getByText(/Elif.*Platz/)).toBeVisible();
  });

  await test.step('found with "/" in another spelling', async () => {
    await page.goto('/desk');
    await page.getByRole('heading', { level: 1, name: /Heute/ }).waitFor();
    await page.keyboard.press('/');
    const search = page.getByRole('combobox', { name: 'Familie, Kind, Veranstaltung oder Träger' });
    await expect(search).toBeFocused();
    await page.keyboard.type(last.replace('Öztürk', 'Oeztuerk'));
    await expect(page.getByRole('option', { name: new RegExp(`^${name} Familie`) })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(last) })).toBeVisible();
  });

  await test.step('an address, and a letter', async () => {
    await page.getByRole('button', { name: 'Kontakt ändern' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Straße und Hausnummer').fill('Am Deich 7');
    await dialog.getByLabel('Postleitzahl').fill('46562');
    await dialog.getByLabel('Ort', { exact: true }).fill('Voerde');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByText('Am Deich 7')).toBeVisible();
    await page.getByRole('button', { name: 'Brief in die Druckliste' }).click();
    await expect(page.getByText('Der Brief liegt in der Druckliste.')).toBeVisible();
    await expect(page.locator('dabei-history').getByText('Brief vorgemerkt')).toBeVisible();

    await page.goto('/desk/familien/briefe');
    await expect(page.getByRole('row', { name: new RegExp(last) })).toBeVisible();
    const [letters] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/letters/batches')),
      page.getByRole('button', { name: /Briefe? drucken$/ }).click(),
    ]);
    const { id } = (await letters.json()) as { id: string };
    const file = await page.request.get(`/api/desk/letters/batches/${id}.pdf`);
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Als versendet markieren' }).first().click();
    await expect(page.getByText('Als versendet markiert.')).toBeVisible();
    await expect(page.getByRole('row', { name: new RegExp(last) })).toHaveCount(0);
  });

  await test.step('the table as a file, then both children at once', async () => {
    await page.goto(`/desk/teilnehmende?q=${encodeURIComponent(last)}`);
    await expect(page.getByText('2 Anmeldungen', { exact: true })).toBeVisible();
    await page.getByText('Als Datei').click();
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const csv = await readFile(await table.path(), 'utf8');
    expect(csv).toMatch(new RegExp(`^\uFEFF[^\n]*;[^\n]*\r?\n`));
    expect(csv).toContain(`${last}, Elif;`);
    expect(csv).toMatch(/;"?\+49 ?171/);

    await page.getByRole('button', { name: 'Alle 2 auswählen' }).click();
    const what = page.getByLabel('Was soll geschehen?');
    await what.selectOption('attended');
    await page.getByRole('button', { name: 'Ansehen, was geschieht' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Bei niemandem wird etwas geändert.')).toBeVisible();
    await expect(
      dialog.getByText('2 Kinder: die Veranstaltung hat noch nicht begonnen'),
    ).toBeVisible();
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();

    await what.selectOption('cancel');
    await page.getByRole('button', { name: 'Ansehen, was geschieht' }).click();
    await expect(dialog.getByText('2 von 2 werden geändert.')).toBeVisible();
    await expect(dialog.getByText(/Bescheid geben wir mit/)).toBeVisible();
    await dialog.getByLabel('Warum?').fill('Die Familie ist krank.');
    await dialog.getByRole('button', { name: '2 Anmeldungen ändern' }).click();
    await expect(page.getByText('Fertig: 2 von 2 geändert.').first()).toBeVisible();
    await expect(page.getByText('Elif ist abgemeldet.')).toBeVisible();
  });

  await test.step('the history says it', async () => {
    await page.getByRole('link', { name: `Elif ${last}` }).click();
    const history = page.locator('dabei-history');
    const cancelled = /Büro, .*Elif, .*: abgemeldet\. Grund: Die Familie ist krank\./;
    await expect(history.getByRole('listitem').filter({ hasText: cancelled })).toBeVisible();
  });
});
