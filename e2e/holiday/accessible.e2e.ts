import { expect, test, type Page } from '@playwright/test';
import { askingEvent } from '../support/asking-event';
import { aCancelledEvent } from '../support/cancelled-event';
import { demoOfferPath, enterAsDemoFamily } from '../support/demo-family';
import { fullEvent } from '../support/full-event';
import { expectNoBarriers, violations, wideElements } from '../support/no-barriers';
import { programme } from '../support/programme';
import { RegistrationWalk } from '../support/registration-walk';
import { signInAtDesk, staffOf } from '../support/staff';

const languages = ['de', 'en'];

/** Opens a page, waits for its heading and until the script has taken over. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('main h1').first().waitFor();
}

test('@holiday the look for barriers is not blind', async ({ page }) => {
  await open(page, '/de/seite/impressum');
  await page.evaluate(() => {
    document
      .querySelector('main h1')
      ?.insertAdjacentHTML(
        'afterend',
        '<button type="button"></button><p style="inline-size: 400px">breit</p>',
      );
  });
  expect(await violations(page)).toContainEqual(expect.stringMatching(/^button-name at /));
  expect(await wideElements(page)).toContainEqual(expect.stringMatching(/breit$/));
});

test('@holiday no barriers on the programme', async ({ page }) => {
  const main = page.locator('main');
  await open(page, '/de');
  await main.locator('details summary').first().click();
  await main.locator('dabei-choose-button button').first().click();
  await expectNoBarriers(page, 'the cards with all filters and a choice');
  await open(page, '/de?view=weeks');
  await expectNoBarriers(page, 'the weeks');
  await open(page, '/de?q=gibt-es-nicht');
  await expect(main.locator('.empty')).toBeVisible();
  await expectNoBarriers(page, 'no results');
  await open(page, '/en');
  await expectNoBarriers(page, 'the cards in English');
});

for (const language of languages) {
  test(`@holiday no barriers on the way to a place (${language})`, async ({ page }) => {
    test.setTimeout(120_000);
    const { campaign, event, birthYear } = await askingEvent();
    const email = `barrierefrei-${language}@example.org`;
    const walk = new RegistrationWalk(page, `/${language}`);
    await walk.choose(campaign, event.slug);
    await walk.toWho();
    await expectNoBarriers(page, 'who comes, empty');
    await walk.next();
    await expect(page.locator('.field-error').first()).toBeVisible();
    await expectNoBarriers(page, 'who comes, with errors');
    await walk.fillWho({
      child: { first: 'Mia', last: 'Öztürk', birth: ['4', '3', birthYear] },
      guardian: { first: 'Aylin', last: 'Öztürk', email, phone: '02855 12345' },
    });
    await expectNoBarriers(page, 'who comes, filled in');
    await walk.toQuestions();
    await expectNoBarriers(page, 'the questions');
    await walk.next();
    await expect(page.locator('.field-error').first()).toBeVisible();
    await expectNoBarriers(page, 'the questions, with errors');
    await walk.answer();
    await expectNoBarriers(page, 'the questions, answered');
    await walk.toCheck();
    await expectNoBarriers(page, 'the last look');
    await walk.press();
    await expectNoBarriers(page, 'the code');
    await walk.enterCode();
    await expectNoBarriers(page, 'saved');
  });

  test(`@holiday no barriers on a family's own pages (${language})`, async ({ page }) => {
    await open(page, `/${language}/meine/anmelden`);
    await page.locator('details summary').first().click();
    await expectNoBarriers(page, 'the sign-in');
    await page.locator('#sign-in-email').fill('niemand@example.org');
    await page.locator('main form button[type="submit"]').first().click();
    await page.locator('#code').waitFor();
    await expectNoBarriers(page, 'the sign-in, code sent');

    await enterAsDemoFamily(page);
    await open(page, `/${language}/meine`);
    await expect(page.locator('dabei-registration-sheet')).toHaveCount(4);
    for (const more of await page.locator('main details > summary').all()) await more.click();
    await expectNoBarriers(page, 'my registrations');
    await open(page, `/${language}${await demoOfferPath(page)}`);
    await expect(page.locator('main button')).toHaveCount(2);
    await expectNoBarriers(page, 'the offer');
  });
}

test('@holiday no barriers in the dialogs of a family', async ({ page }) => {
  await enterAsDemoFamily(page);
  await open(page, '/de/meine');
  for (const name of ['Angaben ändern', 'Absagen', 'Konto löschen']) {
    await page.getByRole('button', { name }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoBarriers(page, `the dialog behind "${name}"`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name }).first()).toBeFocused();
  }
});

test('@holiday no barriers on the events', async ({ page }) => {
  const { campaign, events } = await programme();
  const kinds = ['with-us', 'with-organiser', 'open'] as const;
  const slugs = kinds.map((kind) => events.find(({ registration }) => registration === kind)?.slug);
  for (const [index, slug] of slugs.entries()) {
    await open(page, `/de/programm/${campaign.slug}/${slug ?? ''}`);
    await expectNoBarriers(page, `an event, registration ${kinds[index] ?? ''}`);
  }
  await open(page, `/en/programm/${campaign.slug}/${slugs[0] ?? ''}`);
  await expectNoBarriers(page, 'an event in English');

  const cancelled = await aCancelledEvent();
  await open(page, `/de${cancelled}`);
  await expect(page.getByText('Diese Veranstaltung fällt leider aus.')).toBeVisible();
  await expectNoBarriers(page, 'a cancelled event');
});

test('@holiday no barriers on the pages around it', async ({ page }) => {
  for (const slug of ['so-gehts', 'sorge', 'datenschutz', 'barrierefreiheit', 'impressum']) {
    await open(page, `/de/seite/${slug}`);
    await expectNoBarriers(page, slug);
  }
  for (const path of ['/en/seite/so-gehts', '/de/hier/ist/nichts', '/en/nothing/here']) {
    await open(page, path);
    await expectNoBarriers(page, path);
  }
  await open(page, '/de/seite/barrierefreiheit');
  await page.getByRole('button', { name: 'Absenden' }).click();
  await expect(page.locator('#feedback-body')).toBeFocused();
  await expectNoBarriers(page, 'the feedback, with an error');
  await open(page, '/de/code');
  await expectNoBarriers(page, 'the link of a code, broken');
  await open(page, `/de/angebot/${'0'.repeat(64)}`);
  await expectNoBarriers(page, 'the link of an offer, unknown');
});

test('@holiday @desk no barriers at the desk', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  await open(page, '/desk/anmelden');
  await expectNoBarriers(page, 'the door of the desk');
  await signInAtDesk(page, baseURL ?? '', staffOf(process.env['E2E_DATA_DIR'] ?? '', 'Leitung'));
  await expectNoBarriers(page, 'today');
  const event = await fullEvent();
  for (const path of [
    'programm',
    'programm/einstellungen',
    `veranstaltung/${event}`,
    `veranstaltung/${event}/warteliste`,
    `veranstaltung/${event}/eintragen`,
    `veranstaltung/${event}/plaetze`,
    `veranstaltung/${event}/bearbeiten`,
    'veranstaltung/neu',
    'familien',
    'seiten',
    'mails',
    'sicherheit',
  ]) {
    await open(page, `/desk/${path}`);
    await expectNoBarriers(page, path);
  }
});
