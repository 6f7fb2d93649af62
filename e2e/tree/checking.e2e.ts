import { expect, test, type Page } from '@playwright/test';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';
import { finishOtherTrees } from '../support/finished-trees';
import { handInWishes } from '../support/handed-in-wishes';

test.use({ viewport: { width: 1280, height: 800 } });

// a wish tree of its own: one runs at a time, so the seeded one is over before this one collects
let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

const desk = (path = ''): string => `${town.url}/desk/wunschbaum${path}`;
const campaign = '?aktion=wunschbaum-2031';

async function makeTheTree(page: Page): Promise<void> {
  await page.goto(desk('/neu'));
  await page.getByLabel('Name der Aktion').fill('Wunschbaum 2031');
  const days = {
    'Wünsche eintragen bis': '2031-11-07',
    'Geschenke bringen bis': '2031-12-12',
    'Ausgabe ab': '2031-12-19',
    'Ausgabe bis': '2031-12-19',
    'Daten löschen am': '2031-12-19',
  };
  for (const [label, day] of Object.entries(days))
    await page.getByLabel(label, { exact: true }).fill(day);
  await page.getByLabel('Geschenke abgeben bei').fill('Familienbüro');
  await page.getByLabel('Ausgabe in').fill('Familienbüro');
  await page.getByLabel('Bäume und Träger vom letzten Wunschbaum übernehmen').uncheck();
  await page.getByRole('button', { name: 'Wunschbaum anlegen' }).click();
  // erased on the day of the handover would be too early
  await expect(page.getByText('Erst nach dem letzten Tag der Ausgabe.')).toBeVisible();
  await expectNoBarriers(page, 'a new wish tree with an error');
  await page.getByLabel('Daten löschen am', { exact: true }).fill('2032-02-15');
  await page.getByRole('button', { name: 'Wunschbaum anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wunschbaum 2031' })).toBeVisible();
}

async function prepare(page: Page): Promise<void> {
  const begin = page.getByRole('button', { name: 'Sammeln beginnen' });
  const asked = page.getByRole('dialog');
  await begin.click();
  await expect(asked.getByText('Ein anderer Wunschbaum läuft noch.')).toBeVisible();
  await expectNoBarriers(page, 'a step that is refused');
  await page.keyboard.press('Escape');
  await finishOtherTrees(town.stack.databaseUrl, 'wunschbaum-2031');
  await page.reload();
  await begin.click();
  await expect(asked.getByText('Es fehlt noch der Text')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(desk(`/einstellungen${campaign}`));
  await page
    .getByLabel('Deutsch')
    .fill('Wir sind einverstanden, dass der Wunsch ohne Namen gezeigt wird.');
  await page.getByRole('button', { name: 'Als Fassung 1 speichern' }).click();
  await expect(page.getByRole('button', { name: 'Als Fassung 2 speichern' })).toBeVisible();
  await page.getByLabel('Familienbüro der Stadt').check();
  await page.getByRole('button', { name: '1 Träger auswählen' }).click();
  await expectNoBarriers(page, 'the settings of a wish tree');
  await page.goto(desk(`/baeume${campaign}`));
  for (const name of ['Rathaus', 'Buchhandlung am Markt']) {
    await page.getByRole('button', { name: 'Baum hinzufügen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Adresse').fill('Marktstraße 4');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await expect(page.getByRole('heading', { name })).toBeVisible();
  }
  await page.goto(desk(campaign));
  // the one chosen stays chosen from page to page, also with the gifts
  const tabs = page.getByRole('navigation', { name: 'Seiten des Wunschbaums' });
  await tabs.getByRole('link', { name: 'Geschenke', exact: true }).click();
  await expect(page.getByLabel('Aktion', { exact: true })).toHaveValue('wunschbaum-2031');
  await expectNoBarriers(page, 'the gifts of a chosen wish tree');
  await page.goto(desk(campaign));
  await begin.click();
  await asked.getByRole('button', { name: 'Sammeln beginnen' }).click();
  await expect(page.getByText('Jetzt: Wünsche sammeln.')).toBeVisible();
}

/** Three keys are enough: next, back with a reason, approve. */
async function checkByKeyboard(page: Page): Promise<void> {
  await page.goto(desk(`/pruefen${campaign}`));
  await expect(page.getByRole('heading', { name: '1 von 8' })).toBeVisible();
  await expectNoBarriers(page, 'checking a wish');
  const telling = page.getByText('Verrät einen Kontakt');
  for (let at = 2; at <= 8 && !(await telling.isVisible()); at += 1) {
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { name: `${String(at)} von 8` })).toBeVisible();
  }
  await expect(telling).toBeVisible();
  await page.keyboard.press('a');
  const mend = page.getByRole('dialog');
  await mend.getByRole('button', { name: 'Freigeben' }).click();
  await expect(mend.getByText('Der Text verrät, wer das Kind ist')).toBeVisible();
  await expectNoBarriers(page, 'mending a wish');
  await mend.getByLabel('Wunsch', { exact: true }).fill('Ein Ball');
  await expect(mend.getByText('Verrät einen Kontakt')).toBeHidden();
  await mend.getByRole('button', { name: 'Freigeben' }).click();
  await expect(page.getByRole('heading', { name: /von 7$/ })).toBeVisible();
  await page.keyboard.press('r');
  const back = page.getByRole('dialog');
  await expect(back.getByText('Wer den Wunsch eingetragen hat, sieht den Grund')).toBeVisible();
  await back.getByRole('button', { name: 'Zurückgeben' }).click();
  await expect(page.getByRole('heading', { name: /von 6$/ })).toBeVisible();
  await page.getByRole('button', { name: '6 Wünsche ohne Hinweis freigeben' }).click();
  await expect(page.getByText('Alles ist geprüft.')).toBeVisible();
}

async function dealOut(page: Page): Promise<void> {
  await page.goto(desk(campaign));
  await page.getByRole('button', { name: 'Verteilen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Baum 1/).fill('4');
  await dialog.getByLabel(/^Baum 2/).fill('2');
  await dialog.getByLabel('Nur online').fill('1');
  await expectNoBarriers(page, 'dealing out wishes');
  await dialog.getByRole('button', { name: '7 Wünsche veröffentlichen' }).click();
  await expect(page.getByText('Nr. 1 bis 7 sind veröffentlicht.')).toBeVisible();
  await expect(page.getByText('6 Wünsche haben noch keine Karte')).toBeVisible();
  await expectNoBarriers(page, 'the wish tree with its stock');
}

async function handwritten(page: Page): Promise<void> {
  await page.goto(desk(`/handkarten${campaign}`));
  await page.getByLabel('Von Nr.').fill('40');
  await page.getByLabel('bis Nr.').fill('59');
  await page.getByLabel('Baum', { exact: true }).selectOption('2 · Buchhandlung am Markt');
  await page.getByRole('button', { name: 'Eintragen' }).click();
  await expect(page.getByText('20 Karten sind eingetragen.')).toBeVisible();
  await expectNoBarriers(page, 'hand-written cards');
}

async function correctOne(page: Page): Promise<void> {
  await page.goto(desk(`/wuensche${campaign}&q=41`));
  await expectNoBarriers(page, 'the list of wishes');
  await page.getByRole('link', { name: 'Nr. 41' }).click();
  await page.getByRole('button', { name: 'Berichtigen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Wunsch', { exact: true }).fill('Ein Springseil');
  await dialog.getByLabel('Grund').fill('nicht zu lesen');
  await expectNoBarriers(page, 'correcting a wish');
  await dialog.getByRole('button', { name: 'Neue Nummer geben' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wunsch Nr. 60' })).toBeVisible();
  await expect(page.getByText(/Nr\. 41 ist ungültig, jetzt Nr\. 60/)).toBeVisible();
  await expectNoBarriers(page, 'one wish');
  await page.goto(desk(`/baeume${campaign}`));
  await expect(page.getByText('die Karte hängt noch: Nr. 41.')).toBeVisible();
  await expectNoBarriers(page, 'the trees');
}

test('@wish-tree the office prepares, checks, deals out and corrects', async ({ page }) => {
  test.setTimeout(180_000);
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));
  await makeTheTree(page);
  await prepare(page);
  await handInWishes(town.stack.databaseUrl, 'wunschbaum-2031');
  await checkByKeyboard(page);
  await dealOut(page);
  await handwritten(page);
  await correctOne(page);
});
