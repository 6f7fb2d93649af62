import { expect, test } from '@playwright/test';
import { ownName } from '../support/own-name';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('@desk the office copies a season, looks at board and weeks, and takes it back', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(60_000);
  const title = `Kinderferientage ${ownName().replace('Öztürk-', '')}`;
  await signInAtDesk(page, baseURL ?? '', staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Leitung'));
  await page.getByRole('link', { name: 'Programm', exact: true }).click();
  await page.getByRole('link', { name: 'Planung' }).click();
  const booklet = page.getByRole('link', { name: 'Programmheft (PDF)' });
  const file = await (await page.request.get((await booklet.getAttribute('href')) ?? '')).body();
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesOf(file)).toBeGreaterThan(10);

  await page.getByRole('link', { name: 'Saison übernehmen' }).click();
  await expect(page.getByLabel('Welche Saison?')).not.toHaveValue('');
  await page.getByLabel('Name der neuen Aktion').fill(title);
  await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
  await expect(page.getByText(/Wochen? verschoben/)).toBeVisible();
  await expect(page.getByText(/Niemand bekommt Post/)).toBeVisible();
  await page.getByRole('button', { name: 'Als Entwurf anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Entwurf' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Wochen' }).click();
  await expect(page).toHaveURL(/ansicht=wochen/);
  await expect(page.locator('dabei-planning-weeks')).toBeVisible();
  await page.goBack();
  await expect(page.locator('dabei-event-board')).toBeVisible();
  const hidden = await page.request.get('/api/public/programme');
  expect(await hidden.text()).not.toContain(title);

  await page.getByRole('button', { name: 'Übernahme zurücknehmen' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/Entwürfe werden gelöscht/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Löschen' }).click();
  await expect(page.getByText('Die Übernahme ist zurückgenommen.')).toBeVisible();
});

test('@desk a file with mistakes is refused row by row and writes nothing', async ({
  page,
  baseURL,
}) => {
  const name = ownName();
  await signInAtDesk(page, baseURL ?? '', staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Büro'));
  await page.getByRole('link', { name: 'Programm', exact: true }).click();
  await page.getByRole('link', { name: 'Aus einer Datei' }).click();
  const lines = [
    'Titel;Veranstalter;Datum;Von;Bis;Ort;Plätze;Preis',
    `Bach ${name};Verein ${name};31.2.2027;10:00;12:00;Voerde;12;3,50`,
    `Wald ${name};Verein ${name};3.8.2027;25:00;12:00;Voerde;12;3,50`,
    `Zirkus ${name};Verein ${name};4.8.2027;10:00;12:00;;viele;gratis?`,
  ];
  await page.getByLabel('Datei wählen').setInputFiles({
    name: 'programm.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\r\n')),
  });
  const problems = page.getByRole('table', { name: 'Das passt noch nicht' });
  await expect(problems).toBeVisible();
  for (const [row, sentence] of [
    [2, 'Diesen Tag gibt es nicht.'],
    [3, 'Das ist keine Uhrzeit.'],
    [4, 'Hier fehlt eine Angabe.'],
    [4, 'Das ist keine ganze Zahl.'],
    [4, 'Das ist kein Preis.'],
  ] as const) {
    const line = problems.getByRole('row', { name: new RegExp(`^Zeile ${String(row)}\\b`) });
    await expect(line.filter({ hasText: sentence })).toBeVisible();
  }
  await expect(page.getByRole('button', { name: 'Ganze Datei übernehmen' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Zum Programm' }).click();
  await page.getByLabel('Titel oder Veranstalter').fill(name);
  await expect(page.getByText('Dazu passt keine Veranstaltung.')).toBeVisible();
});
