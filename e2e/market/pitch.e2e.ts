import { expect, test, type Page } from '@playwright/test';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

const email = 'familie.standplatz@example.org';

async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByText(/Alle \d+ Plätze als Liste/).click();
}

test('@market a family picks a pitch on the plan, everybody sees it as taken, cancelling frees it', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  await page.goto(`${town.url}/de/markt`);
  await page.getByRole('link', { name: /Kinderflohmarkt/ }).click();
  await expect(page.getByText(/Plätzen? sind frei/)).toBeVisible();
  const address = page.url();

  await page.getByText(/Alle \d+ Plätze als Liste/).click();
  const button = page.getByRole('button', { name: /^Platz \S+ wählen$/ }).first();
  const number = /Platz (\S+) wählen/.exec((await button.getAttribute('aria-label')) ?? '')?.[1];
  if (number === undefined) throw new Error('no pitch is free');
  const offered = page.locator('[data-row]', {
    has: page.getByRole('button', { name: `Platz ${number} wählen`, exact: true }),
  });
  const id = (await offered.getAttribute('data-row')) ?? '';
  const rowOf = (seenBy: Page) => seenBy.locator(`[data-row="${id}"]`);

  await test.step('it is touched on the plan at 360 px', async () => {
    await expectNoBarriers(page, 'the plan of the market');
    await page.locator(`[data-place="${id}"]`).click();
    const chosen = page.getByRole('region', { name: 'Ihre Auswahl' });
    await expect(chosen.getByText(`Standplatz ${number}`)).toBeVisible();
    await chosen.getByRole('link', { name: 'Weiter' }).click();
  });

  const code = await town.mailbox.codeTo(email);
  await test.step('who it is, and it is held', async () => {
    await expect(page.getByRole('heading', { name: 'Standplatz buchen' })).toBeVisible();
    await page.getByLabel('Ein Kind verkauft').check();
    await page.getByLabel('Eine erwachsene Person bleibt dabei').check();
    await page.getByLabel('Ihr Name').fill('Familie Standplatz');
    await page.getByLabel('Ihre E-Mail-Adresse').fill(email);
    await expectNoBarriers(page, 'the form of the booking');
    await page.getByRole('button', { name: 'Diesen Platz nehmen' }).click();
    await expect(page.getByText(new RegExp(`^Standplatz ${number} ist für Sie`))).toBeVisible();
  });

  await test.step('the code from the mail, and the number is theirs', async () => {
    await page.getByLabel('Sechs Ziffern aus der Mail').fill(await code());
    await page.getByRole('button', { name: 'Buchen', exact: true }).click();
    await expect(
      page.getByRole('heading', { name: `Standplatz ${number} gehört Ihnen.` }),
    ).toBeVisible();
    await expect(page).toHaveURL(/\/de\/stand\/[^/]{40,}/);
    await expect(page.getByText('Bitte am Markttag vorzeigen.')).toBeVisible();
    await expectNoBarriers(page, 'the page of the booking');
    await town.mailbox.waitFor(email, new RegExp(`^Gebucht: Standplatz ${number}`));
  });

  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const other = await context.newPage();
  await test.step('a second browser sees it as taken, and never by whom', async () => {
    await openList(other, address);
    await expect(rowOf(other)).toContainText('vergeben');
    await expect(rowOf(other).getByRole('button')).toHaveCount(0);
    await expect(other.getByText('Familie Standplatz')).toHaveCount(0);
  });

  await test.step('cancelled, it is free again for everybody', async () => {
    await page.getByRole('button', { name: 'Absagen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ja, absagen' }).click();
    await expect(page.getByRole('heading', { name: 'Diese Buchung ist abgesagt.' })).toBeVisible();
    await openList(other, address);
    await expect(rowOf(other)).toContainText('frei');
    await expect(rowOf(other).getByRole('button')).toBeVisible();
  });
  await context.close();
});
