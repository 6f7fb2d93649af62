import type { CommunityDayOverview } from '@dabei/contracts';
import { addDays, instantAt } from '@dabei/domain';
import { checkMarketDraw } from '@dabei/server/lots';
import { expect, test, type Page } from '@playwright/test';
import { DeskClient } from '../support/desk-client';
import { aSquareOfForty, fortyFiveBooths } from '../support/forty-five-booths';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 900 } });

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const dialog = (page: Page) => page.getByRole('dialog');

test('@community-day forty-five booths want forty places: drawn by lot, placed, connected and told once', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const today = new Date().toISOString().slice(0, 10);
  const drawnOn = addDays(today, 1);
  const desk = new DeskClient(town.url);
  await desk.signIn(staffOf(town.dataDir, 'Büro'));
  const { day } = await desk.post<CommunityDayOverview>('/api/desk/community-days', {
    title: 'Fest der Vereine',
    place: 'Stadtpark',
    heldOn: addDays(today, 90),
    copyOf: null,
  });
  const { slug, version } = day;
  await desk.post(`/api/desk/community-days/${slug}/phase`, { move: 'advance', version });
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));

  await test.step('the call for booths', async () => {
    await page.goto(`${town.url}/desk/aktionstage/${slug}`);
    await page.getByRole('link', { name: 'Stände', exact: true }).click();
    await page.getByRole('link', { name: 'Ausschreibung anlegen' }).click();
    await page.getByLabel('Bewerben ab').fill(`${addDays(today, -20)}T08:00`);
    await page.getByLabel('Bewerben bis').fill(`${addDays(today, -1)}T20:00`);
    await page.getByLabel('Wie viele Stände Platz haben').fill('40');
    await page.getByLabel('Essen und Trinken', { exact: true }).fill('6');
    await button(page, 'Ausschreibung anlegen').click();
    await expect(page.getByText('Gespeichert')).toBeVisible();
    await expectNoBarriers(page, 'the call for booths');
  });

  await fortyFiveBooths(desk, slug);

  await test.step('the list of applications, and one put in by hand', async () => {
    await page.getByRole('link', { name: 'Alle Stände' }).click();
    await expect(button(page, 'Vollständig (45)')).toBeVisible();
    await expectNoBarriers(page, 'the list of booths');
    await page.getByLabel('Verein, Angebot oder Platz').fill('verein 45');
    await page.getByRole('link', { name: 'Verein 45' }).click();
    await expectNoBarriers(page, 'one booth at the desk');
    await button(page, 'Ohne Los dabei').click();
    await dialog(page).getByLabel('Begründung').fill('Macht den Kinderzirkus.');
    await dialog(page).getByRole('button', { name: 'Ohne Los dabei' }).click();
    await expect(page.getByText(/Macht den Kinderzirkus\./)).toBeVisible();
  });

  await test.step('sealed with a number nobody knows yet', async () => {
    await page.goto(`${town.url}/desk/aktionstage/${slug}/staende/losung`);
    await button(page, 'Liste versiegeln').click();
    await dialog(page).getByLabel('Welche Zahl soll es sein?').selectOption('other');
    await dialog(page).getByLabel('Welche Ziehung genau?').fill('Zahl des Tages der Stadtwerke');
    await dialog(page).getByLabel('An welchem Tag gibt es die Zahl?').fill(drawnOn);
    await dialog(page).getByRole('button', { name: 'Versiegeln' }).click();
    await expect(
      page.getByText('Die Liste ist versiegelt', { exact: false }).first(),
    ).toBeVisible();
    await expectNoBarriers(page, 'the sealed draw of booths');
  });

  await test.step('drawn on the day: forty are in, five wait, and everybody can check it', async () => {
    const noon = instantAt(drawnOn, '12:00', 'Europe/Berlin');
    await town.moveClock(noon.toISOString());
    await page.clock.setFixedTime(noon);
    await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));
    await page.goto(`${town.url}/desk/aktionstage/${slug}/staende/losung`);
    await button(page, 'Zahl eintragen und auslosen').click();
    await dialog(page).getByLabel('Zahl', { exact: true }).fill('47110815');
    await dialog(page).getByLabel('Zahl zur Sicherheit noch einmal').fill('47110815');
    await dialog(page).getByRole('button', { name: 'Losnummern ziehen' }).click();
    await expect(page.getByText('39 Stände haben einen Platz, 5 warten.')).toBeVisible();
    const file: unknown = await desk.get(`/api/public/community-days/${slug}/draw`);
    expect(checkMarketDraw(file).filter(({ ok }) => !ok)).toEqual([]);
  });

  await aSquareOfForty(desk, slug);

  await test.step('all of them placed by proposal', async () => {
    await page.getByRole('link', { name: 'Weiter zum Plan' }).click();
    await button(page, '40 Plätze vorschlagen').click();
    await dialog(page).getByRole('button', { name: 'Plätze vergeben' }).click();
    await expect(page.getByText('40 Stände haben einen Platz bekommen.')).toBeVisible();
    await expect(page.getByText(/ von 30\.000 W$/)).toBeVisible();
    await expectNoBarriers(page, 'the plan of booths');
  });

  await test.step('a connection is never above its limit without a name and a reason', async () => {
    await page.getByLabel('Verein, Angebot oder Platz').fill('verein 02');
    await button(page, /^Verein 02/).press('Enter');
    await page.getByLabel('Strom', { exact: true }).selectOption({ label: 'V2 (1.000 W frei)' });
    await button(page, 'Hierhin stellen').press('Enter');
    await expect(
      page.getByText('Der Verteiler V2 trägt 1.000 W; mit diesem Stand wären es 1.200 W.'),
    ).toBeVisible();
    await page.getByLabel('Trotzdem so, weil …').fill('Es läuft nur ein Gerät.');
    await button(page, 'Trotzdem so').press('Enter');
    await expect(page.getByText('200 W über der Grenze')).toBeVisible();
  });

  await test.step('each hears it once, who has no address is called', async () => {
    await page.getByRole('link', { name: 'Ansehen und Bescheid sagen' }).click();
    await expectNoBarriers(page, 'telling the booths');
    await button(page, 'Allen Bescheid sagen').click();
    await expect(
      page.getByText('Alle wissen, wo sie stehen und wann sie dran sind.'),
    ).toBeVisible();
    await expect(page.getByText('Mitgeteilt: 39 Nachrichten, ein Anruf.')).toBeVisible();
  });
});
