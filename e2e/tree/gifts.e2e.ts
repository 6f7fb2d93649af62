import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { paperCards } from '../support/paper-cards';
import { signInAtDesk, staffOf } from '../support/staff';

// a tablet on the intake table
test.use({ viewport: { width: 820, height: 1180 } });

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
  await paperCards(town, 6);
});
test.afterAll(() => town.stop());

const atDesk = (page: Page, path: string) => page.goto(`${town.url}/desk/geschenke${path}`);

async function takeIn(page: Page, number: string, place: string): Promise<void> {
  await page.getByLabel('Nummer oder Code').fill(number);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Platz im Regal' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Platz im Regal' }).fill(place);
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(`Nr. ${number} ist angenommen, Platz ${place}.`).first(),
  ).toBeVisible();
  await expect(page.getByLabel('Nummer oder Code')).toBeFocused();
}

async function setAside(page: Page, place: string): Promise<void> {
  await page.getByLabel('Wo liegt es?').fill(place);
  await page.getByRole('button', { name: 'Beiseitelegen' }).click();
  await expect(page.getByText('Das Geschenk liegt beiseite.').first()).toBeVisible();
}

async function handoverBegins(): Promise<void> {
  const client = new pg.Client({ connectionString: town.stack.databaseUrl });
  await client.connect();
  await client.query("update tree_campaign set phase = 'handover' where slug = 'wunschbaum-2031'");
  await client.end();
}

test('@wish-tree gifts are taken in, missing ones bought, and handed over by number', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));

  await atDesk(page, '');
  await takeIn(page, '1', 'B3');
  await expectNoBarriers(page, 'the intake table');
  await page.getByRole('button', { name: 'Rückgängig, Nr. 1' }).click();
  await expect(page.getByText('Nr. 1 ist wieder wie vorher.').first()).toBeVisible();
  await takeIn(page, '1', 'B3');

  // two bring the same number, one brings none
  await page.getByLabel('Nummer oder Code').fill('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('liegt schon ein Geschenk im Regal (B3)')).toBeVisible();
  await expectNoBarriers(page, 'a second gift for a number');
  await page.getByRole('button', { name: 'Zweites Geschenk beiseitelegen' }).click();
  await setAside(page, 'Tisch 1');
  // nobody calls a parcel that is waited for a second one by pressing Enter
  await page.getByLabel('Nummer oder Code').fill('4');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Etwas stimmt nicht' }).click();
  await expect(page.getByRole('button', { name: 'Beiseitelegen' })).toBeDisabled();
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByRole('button', { name: 'Geschenk ohne Nummer' }).click();
  await setAside(page, 'Tisch 2');

  await page.getByRole('link', { name: 'Beiseite' }).click();
  await expect(page.getByText('Zweites Geschenk')).toBeVisible();
  await expectNoBarriers(page, 'what lies aside');
  await page.getByRole('button', { name: /Für Nr. 2 nehmen/ }).click();
  await expect(page.getByText('Das Geschenk gehört jetzt zu Nr. 2').first()).toBeVisible();

  await page.getByRole('link', { name: 'Spendentopf' }).click();
  await page.getByLabel('Betrag (Euro)').fill('50');
  await page.getByLabel('Name', { exact: true }).fill('Kim Beispiel');
  await page.getByRole('button', { name: 'Spende eintragen' }).click();
  await expect(page.getByText('Im Topf: 50')).toBeVisible();
  await expectNoBarriers(page, 'the pot');

  await page.getByRole('link', { name: 'Lücken' }).click();
  await page.getByLabel('Nr. 3 auswählen').check();
  await page.getByRole('button', { name: '1 auf die Einkaufsliste' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '1 auf die Einkaufsliste' }).click();
  await page.getByRole('button', { name: 'Gekauft, Nr. 3' }).click();
  await page.getByLabel('Bezahlt (Euro)').fill('24,90');
  await page.getByRole('dialog').getByRole('button', { name: 'Gekauft' }).click();
  await expect(page.getByText('Nr. 3 ist gekauft.').first()).toBeVisible();
  await expectNoBarriers(page, 'gaps and purchases');

  await atDesk(page, '');
  await takeIn(page, '3', 'C1');
  await page.getByRole('link', { name: 'Regal' }).click();
  await expect(page.getByText('2 Geschenke im Regal, 1 noch einzuräumen')).toBeVisible();
  await expectNoBarriers(page, 'the shelf');

  await handoverBegins();
  await page.getByRole('link', { name: 'Termine' }).click();
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect(page.getByText('8 Zeiten hinzugefügt.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Codes und Zeiten vergeben' }).click();
  await expect(page.getByText('6 neue Codes').first()).toBeVisible();
  await expectNoBarriers(page, 'the times of the handover');

  await page.getByRole('link', { name: 'Ausgabe' }).click();
  await page.getByLabel('Code oder Nummer').fill('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('B3', { exact: true })).toBeVisible();
  await expectNoBarriers(page, 'a number that is called');
  await expect(page.getByLabel('Warum ohne Code?')).toBeFocused();
  await page.getByLabel('Warum ohne Code?').fill('Brief verloren');
  await page.getByRole('button', { name: '1 Geschenk übergeben' }).click();
  await expect(page.getByText('Übergeben: Nr. 1')).toBeVisible();
  await expectNoBarriers(page, 'handed over');

  await page.getByRole('link', { name: 'Zahlen' }).last().click();
  await expect(page.getByText(/3 von 6 Wünschen sind vergeben/)).toBeVisible();
  await expectNoBarriers(page, 'the figures');
});
