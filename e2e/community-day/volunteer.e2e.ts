import { routes, type PublicCommunityDays } from '@dabei/contracts';
import { addDays } from '@dabei/domain';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

const email = 'mia.mithelferin@example.org';
const parent = 'ada.mithelferin@example.org';

async function theDay(): Promise<{ slug: string; heldOn: string }> {
  const answer = await fetch(town.url + routes.publicCommunityDays);
  const [day] = ((await answer.json()) as PublicCommunityDays).days;
  if (day === undefined) throw new Error('there is no community day');
  return day;
}

const shiftOf = (page: Page, task: string, hours: string): Locator =>
  page.getByRole('group', { name: task }).getByRole('checkbox', { name: new RegExp(`^${hours}`) });

/** The link of a button in a mail, as a person would follow it. */
function linkIn(text: string, part: string): string {
  const link = new RegExp(`https?://\\S+/${part}/[\\w/-]+`).exec(text)?.[0];
  if (link === undefined) throw new Error(`the mail has no link to ${part}`);
  return town.url + new URL(link).pathname;
}

test('@community-day somebody of sixteen takes three shifts on a phone, and the parents say yes', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const { slug, heldOn } = await theDay();
  // sixteen since yesterday's birthday, on the day
  const [year = '', month = '', day = ''] = addDays(heldOn, -1).split('-');

  await test.step('what there is to do, and two shifts at the same time', async () => {
    await page.goto(`${town.url}/de/aktionstag`);
    await expectNoBarriers(page, 'the community days');
    await page.getByRole('link', { name: /Weltkindertag/ }).click();
    await expect(page).toHaveURL(new RegExp(`/de/aktionstag/${slug}$`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Weltkindertag');
    await expectNoBarriers(page, 'the day that looks for hands');
    await shiftOf(page, 'Spielstation', '10–12 Uhr').check();
    await shiftOf(page, 'Kinderschminken', '10–12 Uhr').check();
    await shiftOf(page, 'Spielstation', '14–16 Uhr').check();
    await expect(page.getByText('3 Einsätze ausgesucht:')).toBeVisible();
  });

  await test.step('who it is; under 18 the parents are named', async () => {
    await page.getByLabel('Vor- und Nachname').fill('Mia Mithelferin');
    await page.getByLabel('Tag', { exact: true }).fill(day);
    await page.getByLabel('Monat', { exact: true }).fill(month);
    await page.getByLabel('Jahr', { exact: true }).fill(String(Number(year) - 16));
    await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(email);
    await page.getByLabel('Name der Eltern').fill('Ada Mithelferin');
    await page.getByLabel('E-Mail-Adresse der Eltern').fill(parent);
    await expectNoBarriers(page, 'the form of a young volunteer');
  });

  const code = await town.mailbox.codeTo(email);
  await test.step('nobody is in two places: a sentence says which', async () => {
    await page.getByRole('button', { name: 'Ich helfe mit' }).click();
    await expect(
      page.getByText(/^Zu dieser Zeit haben Sie schon einen anderen Einsatz: .*, 10–12 Uhr\.$/),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Ohne diesen Einsatz weiter' }).click();
    await expect(page.getByText('2 Einsätze ausgesucht:')).toBeVisible();
    await page.getByRole('button', { name: 'Ich helfe mit' }).click();
    await expect(page.getByRole('heading', { name: 'Fast fertig' })).toBeVisible();
    await expectNoBarriers(page, 'the code of a volunteer');
  });

  const shifts = page.getByRole('region', { name: 'Meine Einsätze' });
  await test.step('the code from the mail, and the shifts are theirs', async () => {
    await page.getByLabel('Sechs Ziffern aus der E-Mail').fill(await code());
    await page.getByRole('button', { name: 'Ich helfe mit' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Mia');
    await expect(page).toHaveURL(/\/de\/mitmachen\/[^/]{40,}/);
    await expect(shifts.getByRole('listitem')).toHaveCount(2);
    await expect(page.getByText('Einverständnis fehlt')).toBeVisible();
    await expect(shifts.getByText('Zurückgelegt, bis Ihre Eltern Ja sagen.')).toHaveCount(2);
    await expectNoBarriers(page, 'the own page of a volunteer');
  });

  const board = page.getByRole('region', { name: 'Einsätze, die ich übernehmen kann' });
  await test.step('a third one from the board, given back and taken again', async () => {
    await board.getByRole('button', { name: /^Übernehmen: Spielstation, 16–18 Uhr/ }).click();
    await expect(shifts.getByRole('listitem')).toHaveCount(3);
    await shifts.getByRole('button', { name: /^Ich kann doch nicht: .*16–18 Uhr/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Einsatz zurückgeben' }).click();
    await expect(shifts.getByRole('listitem')).toHaveCount(2);
    await board.getByRole('button', { name: /^Übernehmen: Spielstation, 16–18 Uhr/ }).click();
    await expect(shifts.getByRole('listitem')).toHaveCount(3);
    await board.getByText(/Einsätze passen nicht$/).click();
    await expect(board.getByText(/^Für diese Aufgabe muss man 18 sein\.$/).first()).toBeVisible();
  });

  await test.step('the parents see first name and shifts, and agree with one button', async () => {
    const { text } = await town.mailbox.waitFor(parent, /Mia möchte mithelfen/);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const theirs = await context.newPage();
    await theirs.goto(linkIn(text, 'mitmachen/einverstanden'));
    await expect(theirs.getByRole('heading', { name: 'Mia möchte mithelfen' })).toBeVisible();
    await expect(theirs.getByText('Mithelferin')).toHaveCount(0);
    await expect(theirs.getByText(/^Spielstation, 16–18 Uhr/)).toBeVisible();
    await expectNoBarriers(theirs, 'the page of the parents');
    await theirs.getByRole('button', { name: 'Ja, ich bin einverstanden' }).click();
    await expect(theirs.getByText('Danke! Mia darf mithelfen.')).toBeVisible();
    await context.close();
    await page.reload();
    await expect(shifts.getByRole('listitem')).toHaveCount(3);
    await expect(page.getByText('Einverständnis fehlt')).toHaveCount(0);
    await expect(shifts.getByText('Das machen Sie.')).toHaveCount(3);
  });

  await test.step('the calendar holds the three shifts', async () => {
    const link = page.getByRole('link', { name: 'In meinen Kalender' });
    const address = (await link.getAttribute('href')) ?? '';
    expect(address).toMatch(/^webcal:/);
    const feed = await page.request.get(town.url + new URL(address).pathname);
    expect(feed.status()).toBe(200);
    const entries = (await feed.text()).split('BEGIN:VEVENT').slice(1);
    expect(entries.filter((entry) => !entry.includes('STATUS:CANCELLED'))).toHaveLength(3);
  });
});
