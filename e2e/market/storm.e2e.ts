import { instantAt } from '@dabei/domain';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { DeskClient } from '../support/desk-client';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';
import { aStormMorning, inEnglish, onThePhone, paidFor } from '../support/storm-morning';

test.use({ viewport: { width: 1280, height: 800 } });

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

const sentence = 'Sturmwarnung ab 8 Uhr. Bitte kommen Sie nicht in den Schlosspark.';
const euros = (cents: number): RegExp =>
  new RegExp(
    new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' })
      .format(cents / 100)
      .replace(',00', '(,00)?')
      .replace(/\s/, String.raw`\s`)
      .replace('.', String.raw`\.`),
  );

async function callOff(page: Page): Promise<void> {
  await page.getByLabel('Ein Satz für alle').fill(sentence);
  await page.getByRole('button', { name: 'Markt absagen …' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(sentence)).toBeVisible();
  await expectNoBarriers(page, 'the question before a market is called off');
  await dialog.getByRole('button', { name: 'Ja, absagen' }).click();
  await expect(page.getByRole('heading', { name: 'Abgesagt', level: 1 })).toBeVisible();
}

test('@market storm: one decision at seven, everybody hears it once, and what was paid goes back', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const { databaseUrl } = town.stack;
  const clerk = staffOf(town.dataDir, 'Büro');
  const office = new DeskClient(town.url);
  await office.signIn(clerk);
  const morning = await aStormMorning(databaseUrl, office);
  const { slug, heldOn, marketId, withAddress, paid } = morning;
  const sum = paid.reduce((total, { cents }) => total + cents, 0);
  expect(Math.min(withAddress, paid.length)).toBeGreaterThan(100);
  await town.runDue();
  const at = (time: string): Promise<void> =>
    town.moveClock(instantAt(heldOn, time, 'Europe/Berlin').toISOString());
  const calledOff = async () =>
    (await town.mailbox.all()).filter(({ subject }) => /^(Fällt aus|Called off): /.test(subject));
  await at('07:00');

  const phone = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const outside = await phone.newPage();
  const warning = (language: string): Promise<Locator> =>
    outside
      .goto(`${town.url}/${language}/markt/${slug}`)
      .then(() => outside.getByRole('alert').filter({ hasText: sentence }));

  await signInAtDesk(page, town.url, clerk);
  await test.step('before: what it means, for whom, and how much goes back', async () => {
    await page.goto(`${town.url}/desk/maerkte/${slug}`);
    await page.getByRole('link', { name: 'Markt absagen …' }).click();
    const means = page.getByRole('region', { name: 'Was dann geschieht' });
    await expect(
      means.getByText(`${String(withAddress)} Leute bekommen eine E-Mail, jede genau eine.`),
    ).toBeVisible();
    await expect(means.getByText(/^2 Leute haben keine E-Mail-Adresse\./)).toBeVisible();
    await expect(means.getByText(/sind schon bezahlt und gehen zurück/)).toContainText(euros(sum));
    await expectNoBarriers(page, 'what calling off means');
  });

  await test.step('called off, said in public at once in both languages, and nobody was written to', async () => {
    await callOff(page);
    await expect(await warning('de')).toContainText('fällt aus.');
    await expectNoBarriers(outside, 'the page of a market that is called off');
    await expect(await warning('en')).toContainText('is called off.');
    await expectNoBarriers(outside, 'the same in English');
    await town.runDue();
    expect(await calledOff()).toEqual([]);
  });

  await test.step('within two minutes it can take place after all, and nobody heard of it', async () => {
    await page.getByRole('button', { name: 'Doch stattfinden lassen' }).click();
    await expect(page.getByText('Der Markt findet statt.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Markt absagen', level: 1 })).toBeVisible();
    await expect(await warning('de')).toHaveCount(0);
    await at('07:03');
    await town.runDue();
    expect(await calledOff()).toEqual([]);
  });

  await test.step('called off for good, each seller with an address has exactly one mail', async () => {
    await callOff(page);
    await at('07:06');
    await expect
      .poll(async () => (await calledOff()).length, { timeout: 90_000 })
      .toBe(withAddress);
    await town.runDue();
    const mails = await calledOff();
    const people = mails.map(({ to }) => to.map(({ address }) => address).join());
    expect([mails.length, new Set(people).size]).toEqual([withAddress, withAddress]);
    expect(mails.filter(({ text }) => !text.includes(sentence))).toEqual([]);
    const english = mails.find(({ to }) => to.some(({ address }) => address === inEnglish));
    expect(english?.subject).toMatch(/^Called off: /);
    await expect(
      page.getByText(`${String(withAddress)} Leute haben eine E-Mail bekommen.`),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Doch stattfinden lassen' })).toHaveCount(0);
  });

  await test.step('who has no address stands on the list, is called and ticked', async () => {
    const calls = (name: string) => page.getByRole('region', { name });
    const [first, second] = onThePhone;
    await expect(calls('Noch 2 Leute anrufen').getByRole('link', { name: /02855/ })).toHaveCount(2);
    await page.getByRole('button', { name: `${first} erreicht`, exact: true }).click();
    await expect(calls('Noch eine Person anrufen')).toBeVisible();
    await page.getByRole('button', { name: `${first} doch nicht erreicht` }).click();
    await expect(calls('Noch 2 Leute anrufen')).toBeVisible();
    for (const name of [first, second])
      await page.getByRole('button', { name: `${name} erreicht`, exact: true }).click();
    await expect(calls('Alle sind angerufen')).toBeVisible();
    await expectNoBarriers(page, 'whom to call and what goes back');
  });

  await test.step('the link of the mail says the same, to who reads English too', async () => {
    const { text } = await town.mailbox.waitFor(inEnglish, /^Called off: /);
    const own = /\/en\/stand\/\w+/.exec(text)?.[0] ?? '';
    await outside.goto(town.url + own);
    await expect(
      outside.getByRole('heading', { name: /^The market on .* is called off\.$/ }),
    ).toBeVisible();
    await expect(outside.getByText(sentence)).toBeVisible();
    await expectNoBarriers(outside, 'the own page of a market that is called off');
    const paying = await town.mailbox.waitFor('troedelmarkt-1@example.org', /^Fällt aus: /);
    await outside.goto(town.url + (/\/de\/stand\/\w+/.exec(paying.text)?.[0] ?? ''));
    await expect(outside.getByText(/^Sie schulden nichts\./)).toBeVisible();
    await expect(outside.getByRole('heading', { name: 'Hier stehen Sie' })).toHaveCount(0);
  });

  await test.step('what was paid goes back in one go, to the cent', async () => {
    const list = page.getByRole('region', {
      name: new RegExp(`^Erstattungen: ${String(paid.length)} `),
    });
    await expect(list.getByRole('heading')).toContainText(euros(sum));
    await expect(list.getByRole('row')).toHaveCount(paid.length + 1);
    await list.getByRole('button', { name: 'Alle erstattet …' }).click();
    const dialog = page.getByRole('dialog');
    await expectNoBarriers(page, 'before all of it is booked');
    await dialog
      .getByRole('button', { name: `${String(paid.length)} Erstattungen buchen` })
      .click();
    await expect(page.getByRole('heading', { name: 'Keine Erstattung offen' })).toBeVisible({
      timeout: 60_000,
    });
    expect(await paidFor(databaseUrl, marketId)).toEqual([]);
  });
  await phone.close();
});
