import { expect, test, type Page } from '@playwright/test';
import { Keyboard } from '../support/keyboard';
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

/** The choir of the demo town has an address of its own. */
const choir = 'buehne-2@example.org';
const theatre = 'buehne-6@example.org';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const order = (page: Page) =>
  page.getByRole('list', { name: 'Auftritte der Reihe nach' }).getByRole('listitem');
const actOf = (page: Page, title: string) => order(page).filter({ hasText: title });

const toldTo = async (address: string): Promise<number> =>
  (await town.mailbox.to(address)).filter(({ subject }) =>
    subject.includes('Ihre Zeit auf der Bühne'),
  ).length;

async function tellAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ansehen und mitteilen' }).click();
  await button(page, 'Allen Bescheid sagen').click();
  await expect(page.getByText('Alle wissen, wo sie stehen und wann sie dran sind.')).toBeVisible();
  await page.getByRole('link', { name: 'Bühne', exact: true }).click();
  await expect(order(page).first()).toBeVisible();
}

test('@community-day the running order is moved by keyboard, who is concerned is told once, everybody sees it', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const keyboard = new Keyboard(page);
  await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Büro'));

  await test.step('the stage in the order of time, and who does not know its time yet', async () => {
    await page.getByRole('link', { name: 'Aktionstage', exact: true }).click();
    // "Heute" names the day, too
    await page.waitForURL('**/desk/aktionstage');
    await page.getByRole('link', { name: 'Weltkindertag im Stadtpark' }).click();
    await page.getByRole('link', { name: 'Bühne', exact: true }).click();
    await expect(order(page).nth(0)).toContainText('Begrüßung');
    await expect(order(page).nth(1)).toContainText('11:15–11:40 Uhr');
    await expectNoBarriers(page, 'the stage at the desk');
    await tellAll(page);
    await expect(page.getByText('weiß es noch nicht')).toHaveCount(0);
  });
  const before = { choir: await toldTo(choir), theatre: await toldTo(theatre) };

  await test.step('by keyboard: the act keeps the focus, and its new time is said', async () => {
    const grip = await keyboard.tabTo('button', /^Kinderchor verschieben/);
    await keyboard.press('ArrowDown');
    const said = page.getByText('Kinderchor beginnt jetzt um 11:45 Uhr, Platz 2 von 7.');
    await expect(said).toBeVisible();
    await expect(grip).toBeFocused();
    await expect(order(page).nth(1)).toContainText('Zirkusnummern');
    await keyboard.press('End');
    await expect(order(page).last()).toContainText('Kinderchor');
    await expect(button(page, /^Kinderchor verschieben/)).toBeFocused();
    await button(page, 'Letztes Verschieben zurücknehmen').click();
    await expect(
      page.getByText('Zurückgenommen: Kinderchor beginnt wieder um 11:45'),
    ).toBeVisible();
    await expect(actOf(page, 'Kinderchor')).toContainText('weiß noch: 11:15 Uhr');
    // a promised time has no handle
    await expect(button(page, /^Begrüßung verschieben/)).toHaveCount(0);
  });

  await test.step('whom it concerns is told, each once', async () => {
    await expect(page.getByText('2 Auftritte kennen ihre Zeit noch nicht.')).toBeVisible();
    await tellAll(page);
    await expect.poll(() => toldTo(choir), { timeout: 30_000 }).toBe(before.choir + 1);
    await expect(page.getByText('kennen ihre Zeit noch nicht')).toHaveCount(0);
    const mail = await town.mailbox.waitFor(choir, /Ihre Zeit auf der Bühne/);
    expect(mail.text).toContain('11:45 Uhr');
    expect(await toldTo(theatre)).toBe(before.theatre);
  });

  await test.step('everybody sees it on the phone, with help one tap away', async () => {
    const visitor = await page.context().newPage();
    await visitor.setViewportSize({ width: 360, height: 740 });
    const slug = /aktionstage\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await visitor.goto(`${town.url}/de/aktionstag/${slug}/programm`);
    const acts = visitor.getByRole('region', { name: 'Auf der Bühne' }).getByRole('listitem');
    await expect(acts.nth(1)).toContainText('Zirkusnummern');
    await expect(acts.nth(2)).toContainText('11:45–12:10 Uhr');
    await expectNoBarriers(visitor, 'the programme of the day');
    await visitor.locator('[data-look="here"]').first().click();
    const booths = visitor.getByRole('region', { name: 'Stände' });
    await expect(booths.locator('li:focus')).toBeInViewport();
    await button(visitor, 'Im Notfall').click();
    const help = visitor.getByRole('dialog', { name: 'Im Notfall' });
    await expect(help.getByRole('link', { name: '112' }).first()).toHaveAttribute(
      'href',
      'tel:112',
    );
    await expectNoBarriers(visitor, 'help on the day');
    await visitor.close();
  });

  await test.step('a handle dragged by hand, and a day that runs late', async () => {
    const grip = button(page, /^Kinderchor verschieben/);
    const target = await actOf(page, 'Zirkusnummern').boundingBox();
    await grip.scrollIntoViewIfNeeded();
    const from = await grip.boundingBox();
    if (from === null || target === null) throw new Error('there is nothing to drag');
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, target.y - 5, { steps: 8 });
    await page.mouse.up();
    await expect(page.getByText('Kinderchor beginnt jetzt um 11:15 Uhr')).toBeVisible();
    await button(page, 'Es wird später').click();
    await button(page, '20 Minuten später').click();
    await expectNoBarriers(page, 'a day that runs late');
    await button(page, 'So verschieben').click();
    await expect(page.getByText(/^Verschoben\./)).toBeVisible();
    await expect(actOf(page, 'Kinderchor')).toContainText('11:35–12 Uhr');
    await expect(actOf(page, 'Begrüßung')).toContainText('11–11:10 Uhr');
  });
});
