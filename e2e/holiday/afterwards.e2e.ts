import { expect, test } from '@playwright/test';
import {
  anOffice,
  everybodyWasThere,
  organiserEmail,
  publishedNumbers,
} from '../support/after-event';
import { aCrowd } from '../support/crowd';
import { press, signIn } from '../support/family-client';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown } from '../support/own-town';

const linkIn = (text: string, page: string): string =>
  new RegExp(`https?://\\S+/${page}/\\S+`).exec(text)?.[0] ?? '';

test('@holiday after the event: a family taps a face, the organiser says two things, the town reads the numbers', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const town = await ownTown();
  try {
    await town.moveClock('2027-06-01T10:00:00Z');
    const crowd = await aCrowd(town.stack.databaseUrl, town.dataDir, { families: 1, places: 1 });
    const [family] = crowd.families;
    if (!family) throw new Error('a family is needed');
    await press(town.url, await signIn(town.url, family), crowd.eventId, family.childId);
    await anOffice(town.stack.databaseUrl);
    await everybodyWasThere(town.stack.databaseUrl, crowd);
    await town.moveClock('2027-07-21T08:05:00Z');
    await town.runDue();

    const asked = await town.mailbox.waitFor(family.email, /Wie war es für Kind/);
    const link = linkIn(asked.text, 'wie-war-es');
    expect(link).toContain('antwort=good');
    // a scanner that opens the link answers nothing
    expect((await page.request.get(link)).ok()).toBe(true);
    await page.goto(link);
    const good = page.getByRole('button', { name: 'Gut', exact: true });
    const fair = page.getByRole('button', { name: 'Geht so' });
    await expect(page.getByText('In der E-Mail haben Sie „Gut“ gewählt.')).toBeVisible();
    await expect(good).toHaveAttribute('aria-pressed', 'false');
    await expectNoBarriers(page, 'how was it');
    await good.click();
    await expect(page.getByText('Danke! Wir haben „Gut“ gezählt.')).toBeVisible();
    await fair.click();
    await expect(page.getByText('Danke! Wir haben „Geht so“ gezählt.')).toBeVisible();
    await expectNoBarriers(page, 'how was it, answered');
    await page.getByRole('button', { name: 'Bitte nicht mehr fragen' }).click();
    await expect(page.getByRole('button', { name: 'Doch wieder fragen' })).toBeVisible();
    await page.reload();
    await expect(fair).toHaveAttribute('aria-pressed', 'true');

    const toOrganiser = await town.mailbox.waitFor(organiserEmail, /Zwei Fragen/);
    await page.goto(linkIn(toOrganiser.text, 'zwei-fragen'));
    await expect(page.getByLabel('Wie viele Kinder waren da?')).toHaveValue('1');
    await page.getByLabel('Ja, mit Änderungen').check();
    await page.getByRole('button', { name: 'Antworten absenden' }).click();
    await expect(page.getByText('Danke! Ihre Antworten sind gespeichert.')).toBeVisible();
    await expectNoBarriers(page, 'two questions');

    await page.goto(`${town.url}/de/bericht/${crowd.campaign}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/noch keine Zahlen/);
    await publishedNumbers(town.stack.databaseUrl, crowd.campaign);
    await page.goto(`${town.url}/de/programm/${crowd.campaign}`);
    await page.getByRole('link', { name: 'Was die Aktion erreicht hat' }).click();
    await expect(page.getByRole('row', { name: /6 bis 9 Jahre rund 235/ })).toBeVisible();
    await expectNoBarriers(page, 'report');
    // read without script, as a messenger or an old phone does
    const plain = await page.request.get(`${town.url}/en/bericht/${crowd.campaign}`);
    expect(await plain.text()).toContain('about 415');

    await town.runDue();
    const toFamily = await town.mailbox.to(family.email);
    expect(toFamily.filter(({ subject }) => subject.startsWith('Wie war es'))).toHaveLength(1);
    expect(await town.mailbox.to(organiserEmail)).toHaveLength(1);
  } finally {
    await town.stop();
  }
});
