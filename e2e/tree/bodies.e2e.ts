import { expect, test, type Page } from '@playwright/test';
import { collectingTree } from '../support/collecting-tree';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

// a wish tree of its own: the newest one is what everybody sees
let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
  const { email } = staffOf(town.dataDir, 'Beratungsstelle');
  await collectingTree(town.stack.databaseUrl, 'wunschbaum-der-beratung', email);
});
test.afterAll(() => town.stop());

const signIn = (page: Page): Promise<void> =>
  signInAtDesk(page, town.url, staffOf(town.dataDir, 'Beratungsstelle'), 'Wünsche unserer Kinder');

/** From one field to the next as fast as one types. */
async function typeAlong(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}

test('a body enters two children with the keyboard and one of them stays a draft @wish-tree', async ({
  page,
}) => {
  await signIn(page);
  await expectNoBarriers(page, 'the list of a body without children');
  await page.getByRole('link', { name: 'Kind eintragen' }).click();
  await page.getByLabel('Vorname').fill('Maximiliane-Katharina');
  await page.getByLabel('Nachname').fill('von Hohenstein-Öztürk');
  await page.getByLabel('Geburtsdatum').fill('2019-05-04');
  await page.getByLabel('Wunsch in einem Satz').fill('Jacke wie in der Parkschule');
  await expect(page.getByText('„Parkschule“')).toBeVisible();
  await page.getByLabel('Wunsch in einem Satz').focus();
  await page.getByLabel('Wunsch in einem Satz').fill('Regenjacke mit Kapuze');
  await page.getByLabel('Größe').focus();
  await typeAlong(page, ['128', 'gelb', 'Ayşe von Hohenstein-Öztürk', '02855 1234']);
  await typeAlong(page, ['Hafenweg 3', '46562 Voerde']);
  await page.getByRole('button', { name: 'Abgeben und Geschwisterkind' }).click();
  await expect(page.getByText('Ohne Einwilligung bleibt der Wunsch ein Entwurf.')).toBeVisible();
  await expectNoBarriers(page, 'the form of a wish with a problem');
  await page.getByLabel('Die unterschriebene Einwilligung liegt bei uns.').check();
  await page.getByRole('button', { name: 'Abgeben und Geschwisterkind' }).click();
  await expect(page.getByText('Geschwisterkind von Maximiliane-Katharina')).toBeVisible();
  await expect(page.getByLabel('Vorname')).toBeFocused();
  await expect(page.getByLabel('Straße und Hausnummer')).toHaveValue('Hafenweg 3');
  await page.keyboard.type('Emil');
  await page.getByLabel('Geburtsdatum').fill('2021-05-04');
  await page.getByLabel('Wunsch in einem Satz').fill('Ein Puzzle mit Tieren');
  await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
  await expect(page.getByText('Ein Entwurf ist noch nicht abgegeben.')).toBeVisible();
  const girl = page.getByRole('row', { name: /Maximiliane/ });
  await expect(girl.getByText('abgegeben')).toBeVisible();
  await expectNoBarriers(page, 'the list of a body');
});

test('a body is told about a second wish of its child, and takes one back @wish-tree', async ({
  page,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Kind eintragen' }).click();
  await page.getByLabel('Vorname').fill('Maximiliane Katharina');
  await page.getByLabel('Nachname').fill('von Hohenstein Oeztuerk');
  await page.getByLabel('Geburtsdatum').fill('2019-05-04');
  await page.getByLabel('Wunsch in einem Satz').fill('Noch ein Wunsch');
  await page.getByLabel('Wer bekommt den Brief?').fill('Ayşe');
  await page.getByLabel('Die unterschriebene Einwilligung liegt bei uns.').check();
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByText('Für dieses Kind haben Sie schon einen Wunsch abgegeben.'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Zurück zur Liste' }).click();
  const takeBack = page.getByRole('button', { name: /^Zurückziehen: Maximiliane/ });
  // an act that hurts is not one Enter away, and the way out leads back to where one was
  await takeBack.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(takeBack).toBeFocused();
  await takeBack.click();
  await page.getByRole('button', { name: 'Ja, zurückziehen' }).click();
  const girl = page.getByRole('row', { name: /Maximiliane/ });
  await expect(girl.getByText('zurückgezogen')).toBeVisible();
});

test('slips and consent forms are printed; a wrong code is told @wish-tree', async ({ page }) => {
  await signIn(page);
  await page.getByLabel('Wie viele Zettel?').fill('2');
  const [slips] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Zettel drucken' }).click(),
  ]);
  expect(slips.suggestedFilename()).toBe('wunsch-codes.pdf');
  await expect(page.getByText('Die Codes lassen sich nicht noch einmal anzeigen.')).toBeVisible();
  const consent = page.getByRole('link', { name: 'Arabisch' });
  const paper = await page.request.get(town.url + ((await consent.getAttribute('href')) ?? ''));
  expect(paper.headers()['content-type']).toContain('application/pdf');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${town.url}/de/wunsch`);
  await page.getByLabel('Code').fill('ABCD-EFGH-JKMN');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page.getByText('Diesen Code kennen wir nicht.')).toBeVisible();
  await expectNoBarriers(page, 'the page of a family with a code');
});

test('a name is found for a reason, and the reason is kept @wish-tree', async ({ page }) => {
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Namensstelle'), 'Namensstelle');
  await page.getByLabel('Name von Kind oder Eltern').fill('Hohenstein');
  await page.getByRole('button', { name: 'Nummern zeigen' }).click();
  await expect(
    page.getByText('Bitte ausfüllen').or(page.getByText('mindestens fünf')),
  ).toBeVisible();
  const search = page.locator('form').filter({ has: page.getByLabel('Name von Kind oder Eltern') });
  await search.getByLabel('Grund').fill('Brief kam zurück');
  await page.getByRole('button', { name: 'Nummern zeigen' }).click();
  await expect(page.getByText('Maximiliane-Katharina von Hohenstein-Öztürk')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Brief kam zurück' })).toBeVisible();
  await expectNoBarriers(page, 'the keeper of names with a name');
  await page.getByRole('button', { name: 'Ausblenden' }).click();
  await expect(page.getByText('Maximiliane-Katharina')).toBeHidden();
  // nothing to print is said in words, although a document was asked for
  await page.getByRole('button', { name: 'Lieferliste drucken' }).click();
  const paper = page.getByRole('dialog');
  await paper.getByLabel('Grund').fill('Übergabe am Freitag');
  await paper.getByRole('button', { name: 'Drucken' }).click();
  await expect(paper.getByText('noch keine handgeschriebenen Nummern')).toBeVisible();
  await expectNoBarriers(page, 'a paper that is refused');
});
