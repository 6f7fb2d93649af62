import { instantAt } from '@dabei/domain';
import { expect, test, type Page } from '@playwright/test';
import { aBoothMorning, type BoothMorning } from '../support/booth-morning';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 820, height: 1180 } });

const code = 'K7M4-Q2XP';
const words = 'Sturmwarnung, bitte bleiben Sie zu Hause.';
let town: OwnTown;
let morning: BoothMorning;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
  morning = await aBoothMorning(town.stack.databaseUrl, code);
});
test.afterAll(() => town.stop());

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const answer = (page: Page) => page.locator('dabei-large-answer');
const lineOf = (page: Page, name: string) =>
  page.locator('dabei-booth-day-list').getByRole('listitem').filter({ hasText: name });

/** Whom associations and acts are told at, once for each message. */
const told = async (): Promise<string[]> =>
  (await town.mailbox.all())
    .filter(({ subject }) => subject.startsWith('Fällt aus: Weltkindertag'))
    .flatMap(({ to }) => to.map(({ address }) => address))
    .filter((address) => /^(stand|buehne)-/.test(address));

test('@community-day booths check in by code and by list; storm at seven ends everything, one message each', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { slug, heldOn, coded, listed, byMail, byPhone } = morning;
  const at = (time: string): Promise<void> =>
    town.moveClock(instantAt(heldOn, time, 'Europe/Berlin').toISOString());
  const tablet = `${town.url}/desk/aktionstage/${slug}/standtag`;
  await at('06:40');
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));

  await test.step('by the code of its ticket, and again', async () => {
    await page.goto(tablet);
    await page.getByLabel('Code vom Ticket').fill(code.toLowerCase().replace('-', ' '));
    await page.keyboard.press('Enter');
    await expect(answer(page).getByText(`Platz ${coded.number} ist da.`)).toBeVisible();
    await expect(answer(page).getByText(coded.association)).toBeVisible();
    await expect(lineOf(page, coded.association)).toContainText('da seit 6:40');
    await expectNoBarriers(page, 'the booths on the tablet');
    await page.getByLabel('Code vom Ticket').fill('AAAA-AAAA');
    await page.keyboard.press('Enter');
    await expect(answer(page)).toContainText('Diesen Code gibt es an diesem Tag nicht.');
    await button(page, 'Schließen').click();
  });

  await test.step('by the list, taken back by the toast, not come, come after all', async () => {
    await page.getByLabel('Nummer, Verein oder Ansprechperson suchen').fill(listed.association);
    await expect(lineOf(page, coded.association)).toHaveCount(0);
    await button(page, `${listed.association} auf Platz ${listed.number} ist da`).click();
    await expect(lineOf(page, listed.association)).toContainText('da seit');
    const toast = page.locator('.toast', { hasText: `${listed.association} ist da.` });
    await toast.getByRole('button', { name: 'Rückgängig' }).click();
    await expect(lineOf(page, listed.association)).toContainText('fehlt noch');
    await lineOf(page, listed.association).getByRole('button').first().click();
    await expectNoBarriers(page, 'one booth on the tablet');
    await button(page, 'Kommt nicht: Platz freigeben').click();
    await expect(lineOf(page, listed.association)).toContainText('nicht gekommen');
    await lineOf(page, listed.association).getByRole('button').first().click();
    await button(page, 'Ist doch gekommen').click();
    await expect(lineOf(page, listed.association)).toContainText('da seit');
    await page.getByLabel('Nummer, Verein oder Ansprechperson suchen').fill('');
  });

  await test.step('numbers of an emergency call by one tap, also without network', async () => {
    await page.context().setOffline(true);
    await expect(page.getByText('Kein Netz.')).toBeVisible({ timeout: 20_000 });
    await expect(lineOf(page, coded.association)).toContainText('da seit');
    await button(page, 'Notfall').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Rotes Zelt am Brunnen, besetzt')).toBeVisible();
    await expect(dialog.getByRole('link', { name: '112' }).first()).toHaveAttribute(
      'href',
      'tel:112',
    );
    await button(page, 'Schließen').click();
    await page.context().setOffline(false);
    await expect(page.getByText('Kein Netz.')).toHaveCount(0, { timeout: 20_000 });
  });

  await test.step('storm at seven: one decision, one message to each association', async () => {
    await at('07:00');
    await page.context().clearCookies();
    await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));
    await page.goto(`${town.url}/desk/aktionstage/${slug}`);
    await button(page, 'Aktionstag absagen …').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/^\d+ Stände enden\.$/)).toBeVisible();
    await expect(dialog.getByText(/^\d+ Auftritte fallen aus\.$/)).toBeVisible();
    await dialog.getByLabel('Ein Satz für alle').fill(words);
    await dialog.getByRole('button', { name: 'Jetzt absagen' }).click();
    await expect(page.getByText(words)).toBeVisible();
    expect(await told()).toEqual([]);
    await at('07:03');
    await expect.poll(async () => (await told()).length, { timeout: 90_000 }).toBe(byMail);
    await town.runDue();
    const addresses = await told();
    expect(addresses).toHaveLength(byMail);
    expect(new Set(addresses).size).toBe(byMail);
  });

  await test.step('nobody arrives any more, and who has no address is called', async () => {
    await page.context().clearCookies();
    await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));
    await page.goto(tablet);
    await expect(page.getByText('Der Aktionstag ist abgesagt.', { exact: false })).toBeVisible();
    await expect(page.getByLabel('Code vom Ticket')).toHaveCount(0);
    await expect(lineOf(page, coded.association)).toContainText('abgebaut');
    const calls = page.locator('dabei-booth-storm-calls');
    await expect(calls.getByRole('listitem')).toHaveCount(byPhone);
    await expectNoBarriers(page, 'whom to call in a storm');
    await calls
      .getByRole('button', { name: /erreicht$/ })
      .first()
      .click();
    await expect(calls.getByRole('heading')).toHaveText('Alle sind erreicht');
  });
});
