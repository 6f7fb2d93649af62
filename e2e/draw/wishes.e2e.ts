import { expect, test, type Page } from '@playwright/test';
import { Finger } from '../support/finger';
import { Mailbox } from '../support/mailbox';
import { expectNoBarriers } from '../support/no-barriers';
import { startWishing, wishFor, wishingCampaign } from '../support/wishing-family';

const mia = { firstName: 'Mia', lastName: 'Wunschmann', born: ['4', '3', '2018'] } as const;
const ali = { firstName: 'Ali', lastName: 'Freundlich', born: ['9', '5', '2018'] } as const;

test.use({ hasTouch: true });

async function titles(page: Page): Promise<string[]> {
  const shown = await page.locator('dabei-rank-list .about > p.strong').allInnerTexts();
  return shown.map((text) => text.replace(/^\s*\d+\. Wunsch\s*/, '').trim());
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Gespeichert\./)).toBeVisible();
}

test('@draw @mobile a family ranks with keys and with a finger, and hands in', async ({ page }) => {
  const campaign = await wishingCampaign(page);
  await page.goto(`/de/wuensche/${campaign}`);
  await startWishing(page, 'wunschfamilie@example.org', mia);
  await expectNoBarriers(page, 'the overview of wishes');
  await wishFor(page, 'Mia', 4);
  await saved(page);
  const [first = '', second = '', third = '', fourth = ''] = await titles(page);

  const grips = page.getByRole('button', { name: /: verschieben$/ });
  await grips.nth(2).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => titles(page)).toEqual([third, first, second, fourth]);
  await expect(page.getByText(`${third}, jetzt Platz 1 von 4`)).toBeAttached();
  await expect(grips.first()).toBeFocused();

  const list = page.locator('dabei-rank-list');
  await list.evaluate((element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  const [from, below] = [await grips.nth(0).boundingBox(), await grips.nth(1).boundingBox()];
  if (!from || !below) throw new Error('no wishes to drag');
  const finger = await Finger.on(page);
  await finger.drag({ x: from.x + 10, y: from.y + 10 }, below.y + below.height + 40);
  await expect.poll(() => titles(page)).toEqual([first, third, second, fourth]);

  await page.getByRole('button', { name: `${fourth} von der Liste nehmen` }).click();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect.poll(() => titles(page)).toEqual([first, third, second, fourth]);
  await saved(page);
  await expectNoBarriers(page, 'the list to rank');
  await page.reload();
  await expect.poll(() => titles(page)).toEqual([first, third, second, fourth]);

  await page.getByRole('link', { name: 'Fertig, zur Übersicht' }).click();
  await page.getByRole('link', { name: 'Weiter: prüfen und abgeben' }).click();
  await expectNoBarriers(page, 'the page before the button');
  await page.getByRole('button', { name: 'Wünsche verbindlich abgeben' }).click();
  await expect(page.getByRole('heading', { name: 'Ihre Wünsche sind da.' })).toBeVisible();
  await page.getByRole('link', { name: 'Zu unseren Listen' }).click();
  await expect(page.getByText('4 Wünsche abgegeben')).toBeVisible();
});

test('@draw @mobile two families become friends by a code', async ({ page, browser, baseURL }) => {
  const campaign = await wishingCampaign(page);
  await page.goto(`/de/wuensche/${campaign}`);
  await startWishing(page, 'familie-eins@example.org', mia);
  await wishFor(page, 'Mia', 2);
  await saved(page);
  await page.goto(`/de/wuensche/${campaign}/zusammen`);
  await page.getByText('Wir möchten einen Code weitergeben').click();
  await page.getByRole('button', { name: 'Code machen' }).click();
  const code = await page.locator('dabei-group-sheet .code').innerText();

  const other = await browser.newPage({ baseURL, viewport: { width: 360, height: 740 } });
  await other.goto(`/de/wuensche/${campaign}`);
  await startWishing(other, 'familie-zwei@example.org', ali);
  await wishFor(other, 'Ali', 2);
  await saved(other);
  await other.goto(`/de/wuensche/${campaign}/zusammen`);
  await other.getByText('Wir haben einen Code bekommen').click();
  await other.getByLabel('Code der anderen Familie').fill(code.toLowerCase());
  await other.getByRole('button', { name: 'Code ansehen' }).click();
  await expect(other.getByText('Mit diesem Code wünscht Ali zusammen mit Mia.')).toBeVisible();
  await other.getByRole('button', { name: 'Ja, Ali wünscht mit' }).click();
  await expect(other.getByRole('heading', { name: 'Ali und Mia' })).toBeVisible();
  await expectNoBarriers(other, 'wishing together');

  await page.reload();
  await expect(page.getByRole('heading', { name: /Ali/ })).toBeVisible();
  expect(await page.locator('main').innerText()).not.toContain('Freundlich');
  const told = await new Mailbox().waitFor('familie-eins@example.org', /Ali wünscht jetzt/);
  expect(told.text).not.toContain('Freundlich');

  await page.getByRole('button', { name: 'Ali aus der Gruppe nehmen' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Ali wünscht dann allein.', { exact: false })).toBeVisible();
  await expectNoBarriers(page, 'before a child is taken out of the group');
  await dialog.getByRole('button', { name: 'Ali aus der Gruppe nehmen' }).click();
  await expect(page.getByText('Der Code ist jetzt ein anderer', { exact: false })).toBeVisible();
  await expect(page.locator('dabei-group-sheet .code')).not.toHaveText(code);
  await other.reload();
  await expect(other.getByRole('heading', { name: 'Ali mit Freunden' })).toBeVisible();
  await other.close();
});

test('@draw @mobile what was changed without network is kept and sent, also after a reload', async ({
  page,
  context,
}) => {
  const campaign = await wishingCampaign(page);
  await page.goto(`/de/wuensche/${campaign}`);
  await startWishing(page, 'funkloch@example.org', mia);
  await wishFor(page, 'Mia', 3);
  await saved(page);
  const [first = '', second = '', third = ''] = await titles(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: `${first} von der Liste nehmen` }).click();
  await expect(page.getByText('Gerade ohne Internet.', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'Zurück zu den Wünschen' }).click();
  await expect(page.getByText('Die letzte Änderung ist noch nicht gespeichert')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText('2 Wünsche, noch nicht abgegeben')).toBeVisible();
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.getByRole('link', { name: 'Wünsche von Mia ordnen' }).click();
  await expect(page.locator('dabei-rank-list')).toBeVisible();
  await page.reload();
  await expect.poll(() => titles(page)).toEqual([second, third]);
});
