import { expect, test, type Page } from '@playwright/test';
import { route, deskRoutes, routes } from '@dabei/contracts';
import { pdfPictures } from '@dabei/server/testing/pdf';
import { signInAtDesk, staffOf } from '../support/staff';
import { TreeTown } from '../support/tree-town';

let tree: TreeTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  tree = await TreeTown.start();
});
test.afterAll(() => tree.town.stop());
test.setTimeout(120_000);

/** A family with a slip, on its own phone. */
async function wishWithCode(page: Page, { pathname, hash }: URL): Promise<void> {
  await page.goto(tree.town.url + pathname + hash);
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByLabel('Vorname').fill('Noor');
  await page.getByLabel('Nachname').fill('Musterkind');
  await page.getByLabel('Geburtsdatum').fill('2020-02-01');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByLabel('Der Wunsch').fill('Ein Ball');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByLabel('Wer bekommt den Brief?').fill('Sami Musterkind');
  await page.getByLabel('Straße und Hausnummer').fill('Deich 2');
  await page.getByLabel('Postleitzahl und Ort').fill('46562 Voerde');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByLabel('Ja, ich bin einverstanden.').check();
  await page.getByRole('button', { name: 'Wunsch abgeben' }).click();
  await expect(page.getByRole('status').filter({ hasText: /\S/ }).first()).toBeVisible();
}

/** From the list to the promise, with the code of the mail. */
async function claimOnline(page: Page, number: number, email: string): Promise<void> {
  await page.goto(`${tree.town.url}/de/wunschbaum?ansicht=liste`, { waitUntil: 'networkidle' });
  const choose = `Wunsch Nr. ${String(number)}: Aussuchen`;
  await page.getByRole('button', { name: choose, exact: true }).click();
  await page.getByRole('link', { name: 'Weiter' }).click();
  await page.getByLabel('E-Mail-Adresse').fill(email);
  const code = await tree.town.mailbox.codeTo(email);
  await page.getByRole('button', { name: /zurücklegen und Code schicken$/ }).click();
  await page.getByLabel('Code aus der Mail').fill(await code());
  await page.getByRole('button', { name: 'Zusagen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Danke! Sie erfüllen/ })).toBeVisible();
}

/** What a camera reads on the first card of the second page, behind the cover. */
async function codeOnCard(): Promise<string> {
  const office = await tree.as('Büro');
  const order = { campaign: tree.slug, treeId: null, what: { kind: 'new' } };
  const [, sheet] = await pdfPictures(await office.file(deskRoutes.deskTreeCardsPdf, order));
  return sheet?.codeIn({ x: 200, y: 158, width: 96, height: 80 }) ?? '';
}

test('@wish-tree from the entry of a body to the gift that is handed over, online and on paper', async ({
  page,
}) => {
  await test.step('a body enters one wish, a family another with its code', async () => {
    await tree.enter('Mia', 'Bausteine');
    const slips = { slips: 1, children: 1 };
    const body = await tree.as('Beratungsstelle');
    const paper = await body.file(route(routes.bodyCodes, { id: tree.bodyId }), slips);
    const [slip] = await pdfPictures(paper);
    await wishWithCode(page, new URL(slip?.codeIn() ?? ''));
  });

  const [online, paper] = [2, 1];
  await test.step('checked and published: one online, one as a card in a shop', async () => {
    await tree.on(6);
    await tree.advance();
    await tree.publish(1);
    expect(await tree.states()).toEqual({ 1: 'published', 2: 'published' });
  });

  await test.step('one is promised online, one card is taken from the tree', async () => {
    await claimOnline(page, online, 'ganz@example.org');
    const address = new URL(await codeOnCard());
    const office = await tree.as('Büro');
    const [{ id } = { id: '' }] = await tree.sql<{ id: string }>(
      'select tree_id as id from tree_wish where number = 1 and tree_id is not null order by published_on desc limit 1',
    );
    await office.post(deskRoutes.deskTreeCardsHang, { campaign: tree.slug, treeId: id });
    await page.goto(tree.town.url + address.pathname);
    await page.getByRole('button', { name: 'Ich habe diese Karte' }).click();
    await expect(page.getByText('Diese Karte ist mitgenommen. Danke!')).toBeVisible();
    expect(await tree.states()).toEqual({ [online]: 'claimed', [paper]: 'out' });
  });

  await test.step('both gifts come; the donor is thanked, the second gift for a number is seen', async () => {
    await tree.until(12);
    await tree.advance();
    expect(await tree.take(online, 'A1')).toBe('accept');
    expect(await tree.take(paper, 'A2')).toBe('accept');
    expect(await tree.take(online, 'A3')).toBe('second-gift');
    await tree.on(13);
    await tree.town.mailbox.waitFor('ganz@example.org', /angekommen|danke/i);
  });

  await test.step('who keeps the names prints the letters; their code opens the family', async () => {
    await tree.until(21);
    await tree.advance();
    await tree.advance();
    const lead = await tree.as('Leitung');
    await lead.post(deskRoutes.handoverSlots, {
      date: tree.day(24),
      from: '09:00',
      until: '11:00',
      minutes: 60,
      families: 5,
    });
    await lead.post(deskRoutes.handoverBatches);
    await tree.on(24);
    const keeper = await tree.as('Namensstelle');
    const letters = await pdfPictures(
      await keeper.file(deskRoutes.vaultLetters, { reason: 'Briefe zur Ausgabe' }),
    );
    const code = letters.find(({ text }) => text.includes('Beispielkind'))?.codeIn() ?? '';
    await page.setViewportSize({ width: 820, height: 1180 });
    await signInAtDesk(page, tree.town.url, staffOf(tree.town.dataDir, 'Büro'));
    await page.goto(`${tree.town.url}/desk/geschenke/ausgabe`);
    await page.getByLabel('Code oder Nummer').fill(code);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '1 Geschenk übergeben' }).click();
    await expect(page.getByText(/^Übergeben: Nr\. \d/)).toBeVisible();
    expect(Object.values(await tree.states()).sort()).toEqual(['handed-over', 'stored']);
  });
});
