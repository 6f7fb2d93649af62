import { addDays, instantAt } from '@dabei/domain';
import { expect, test, type Page } from '@playwright/test';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1024, height: 768 } });

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

const people = ['kim.berg@example.org', 'robin.tal@example.org'];
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Subjects of what each of the two got, of one kind. */
const mailsLike = async (subject: RegExp): Promise<number[]> =>
  Promise.all(
    people.map(
      async (to) => (await town.mailbox.to(to)).filter((mail) => subject.test(mail.subject)).length,
    ),
  );

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(text);
}

async function step(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('@community-day the office makes a day, moves a shift, checks in on a tablet and calls off at seven', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const heldOn = addDays(new Date().toISOString().slice(0, 10), 5);
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));

  await test.step('who asked for a role is confirmed, once for all shifts', async () => {
    await page.getByRole('link', { name: 'Aktionstage', exact: true }).click();
    // "Heute" names the day, too
    await page.waitForURL('**/desk/aktionstage');
    await page.getByRole('link', { name: 'Weltkindertag im Stadtpark' }).click();
    await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
    await expectNoBarriers(page, 'a community day at the desk');
    await page.getByRole('link', { name: 'Einsätze', exact: true }).click();
    const requests = page.getByRole('region', { name: 'Wartet auf Bestätigung' });
    const confirm = requests.getByRole('button', { name: /bestätigen$/ });
    await expect(confirm.first()).toBeVisible();
    const before = await confirm.count();
    await expectNoBarriers(page, 'the board of shifts');
    await confirm.first().click();
    await expect(page.getByText(/ist für .* bestätigt\.$/).first()).toBeVisible();
    await expect(confirm).toHaveCount(before - 1);
  });

  await test.step('a new day with a role and a shift, open to everybody', async () => {
    await page.goto(`${town.url}/desk/aktionstage/neu`);
    await fill(page, { Name: 'Sommerfest', Ort: 'Stadtpark', Tag: heldOn });
    await button(page, 'Aktionstag anlegen').click();
    await expect(page.getByRole('heading', { name: 'Sommerfest' })).toBeVisible();
    await page
      .getByLabel('Notfall: Treffpunkt für verlorene Kinder, Telefonnummern')
      .fill('Rotes Zelt am Brunnen');
    await button(page, 'Speichern').click();
    await page.getByRole('link', { name: 'Einsätze', exact: true }).click();
    await button(page, 'Neue Aufgabe').click();
    await fill(page, { Name: 'Waffelstand' });
    await button(page, 'Speichern').click();
    await button(page, 'Neuer Einsatz').click();
    await fill(page, { Beginn: '10:00', Ende: '12:00' });
    await button(page, 'Speichern').click();
    await expect(page.getByRole('heading', { name: '10–12 Uhr Waffelstand' })).toBeVisible();
    await page.getByRole('link', { name: 'Überblick', exact: true }).click();
    await step(page, 'Mithelfen öffnen');
  });

  await test.step('two are entered by phone', async () => {
    for (const [at, email] of people.entries()) {
      await page.getByRole('link', { name: 'Einsätze', exact: true }).click();
      await page.getByRole('link', { name: 'Am Telefon eintragen' }).click();
      await fill(page, {
        'Vor- und Nachname': ['Kim Berg', 'Robin Tal'][at] ?? '',
        Geburtsdatum: '1990-05-05',
        'E-Mail': email,
      });
      await page.getByLabel(/Waffelstand/).check();
      await expectNoBarriers(page, 'entering a volunteer');
      await button(page, 'Eintragen').click();
      await expect(page.getByText('Ein Einsatz ist eingetragen.').first()).toBeVisible();
    }
  });

  await test.step('another time: it says whom this concerns, and each is told once', async () => {
    await button(page, 'Einsatz 10–12 Uhr Waffelstand ändern').click();
    await fill(page, { Beginn: '11:00', Ende: '13:00' });
    await button(page, 'Ansehen, wen das betrifft').click();
    await expect(page.getByText('2 Personen bekommen je eine E-Mail.')).toBeVisible();
    await expectNoBarriers(page, 'what a change of a shift means');
    await button(page, 'Speichern').click();
    await expect(page.getByRole('heading', { name: '11–13 Uhr Waffelstand' })).toBeVisible();
    await expect
      .poll(() => mailsLike(/^Geändert: Ihre Einsätze/), { timeout: 30_000 })
      .toEqual([1, 1]);
  });

  const path = new URL(page.url()).pathname.replace(/\/einsaetze$/, '');
  await town.moveClock(instantAt(heldOn, '07:00', 'Europe/Berlin').toISOString());
  await page.context().clearCookies();
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));

  await test.step('the day: who is there, taken back, visitors, emergency', async () => {
    await page.goto(town.url + path);
    await step(page, 'Mithelfen schließen');
    await step(page, 'Aktionstag beginnen');
    await page.getByRole('link', { name: 'Am Tag', exact: true }).click();
    await button(page, /^Kim Berg ist da$/).click();
    await expect(page.getByText('1 von 2 da')).toBeVisible();
    await button(page, 'Kim Berg ist doch nicht da').click();
    await expect(page.getByText('0 von 2 da')).toBeVisible();
    await button(page, /^Kim Berg ist da$/).click();
    await expect(page.getByText('1 von 2 da')).toBeVisible();
    await button(page, '+5 Kinder').click();
    await button(page, '−1 Kind').click();
    const children = page.getByRole('group', { name: 'Kinder' });
    await expect(children.getByText('4', { exact: true })).toBeVisible();
    await expectNoBarriers(page, 'the tablet on the day');
    await page.context().setOffline(true);
    await button(page, '+5 Erwachsene').click();
    await expect(page.getByText('Ein Fingertipp wird noch gesendet.')).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText('Ein Fingertipp wird noch gesendet.')).toHaveCount(0);
    await page.reload();
    const adults = page.getByRole('group', { name: 'Erwachsene' });
    await expect(adults.getByText('5', { exact: true })).toBeVisible();
    await expect(children.getByText('4', { exact: true })).toBeVisible();
    await button(page, 'Notfall').click();
    await expect(page.getByRole('dialog').getByText('Rotes Zelt am Brunnen')).toBeVisible();
    await button(page, 'Schließen').click();
  });

  await test.step('storm at seven: one decision, one message each', async () => {
    await page.getByRole('link', { name: 'Überblick', exact: true }).click();
    await button(page, 'Aktionstag absagen …').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('2 Personen bekommen je eine E-Mail.')).toBeVisible();
    await dialog.getByLabel('Ein Satz für alle').fill('Sturmwarnung, bitte bleiben Sie zu Hause.');
    await expectNoBarriers(page, 'calling a community day off');
    await dialog.getByRole('button', { name: 'Jetzt absagen' }).click();
    await expect(page.getByText('Sturmwarnung, bitte bleiben Sie zu Hause.')).toBeVisible();
    expect(await mailsLike(/^Fällt aus: Sommerfest/)).toEqual([0, 0]);
    await town.moveClock(instantAt(heldOn, '07:03', 'Europe/Berlin').toISOString());
    await expect
      .poll(() => mailsLike(/^Fällt aus: Sommerfest/), { timeout: 60_000 })
      .toEqual([1, 1]);
    await town.runDue();
    expect(await mailsLike(/^Fällt aus: Sommerfest/)).toEqual([1, 1]);
  });
});
