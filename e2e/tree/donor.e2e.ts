import { expect, test, type Page } from '@playwright/test';
import { Keyboard } from '../support/keyboard';
import { Mailbox } from '../support/mailbox';
import { expectNoBarriers } from '../support/no-barriers';

// a whole tree is looked over for barriers several times
test.setTimeout(150_000);

interface Card {
  number: number;
  state: string;
  online: boolean;
}

/** Cards anybody can claim on the web at this moment. */
async function freeCards(page: Page): Promise<number[]> {
  const response = await page.request.get('/api/public/wish-tree');
  const { wishes } = (await response.json()) as { wishes: Card[] };
  return wishes
    .filter(({ state, online }) => state === 'open' && online)
    .map(({ number }) => number);
}

const choose = (number: number): string => `Wunsch Nr. ${String(number)}: Aussuchen`;

/** From the list to the page of the code; what it returns reads the code. */
async function claim(
  page: Page,
  numbers: readonly number[],
  email: string,
): Promise<() => Promise<string>> {
  await page.goto('/de/wunschbaum?ansicht=liste', { waitUntil: 'networkidle' });
  for (const number of numbers)
    await page.getByRole('button', { name: choose(number), exact: true }).click();
  await page.getByRole('link', { name: 'Weiter' }).click();
  await page.getByLabel('E-Mail-Adresse').fill(email);
  const code = await new Mailbox().codeTo(email);
  await page.getByRole('button', { name: /zurücklegen und Code schicken$/ }).click();
  return code;
}

async function promise(page: Page, code: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Nur noch der Code' })).toBeVisible();
  await page.getByLabel('Code aus der Mail').fill(code);
  await page.getByRole('button', { name: 'Zusagen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Danke! Sie erfüllen/ })).toBeVisible();
}

test('@wish-tree a donor claims a card on the tree with the keyboard only', async ({ page }) => {
  const email = 'spende-tasten@example.org';
  const [number = 0] = await freeCards(page);
  const keys = new Keyboard(page);
  const code = await new Mailbox().codeTo(email);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/de/wunschbaum', { waitUntil: 'networkidle' });

  await test.step('arrows lead along the tree, Enter takes the card', async () => {
    await keys.tabTo('button', /^Wunsch Nr\. \d+: /, 30);
    await keys.press('Home');
    for (let steps = 0; steps < 60; steps += 1) {
      const here = await page.locator(':focus').getAttribute('data-number');
      if (here === String(number)) break;
      await keys.press('ArrowRight');
    }
    await expect(page.locator(':focus')).toHaveAttribute('data-number', String(number));
    await keys.press('Enter');
    await expect(
      page.getByRole('heading', { level: 2, name: `Wunsch Nr. ${String(number)}`, exact: true }),
    ).toBeFocused();
    await keys.press('Escape');
    await expect(page.locator(':focus')).toHaveAttribute('data-number', String(number));
    await keys.press('Enter');
    await keys.tabTo('button', choose(number), 4);
    await keys.press('Space');
    await keys.tabTo('link', 'Weiter');
    await keys.press('Enter');
  });

  await test.step('an empty address is refused beside its field', async () => {
    await keys.isOnHeading('Diesen Wunsch erfüllen');
    await keys.tabTo('button', 'Wunsch zurücklegen und Code schicken');
    await keys.press('Enter');
    await expect(page.getByLabel('E-Mail-Adresse')).toBeFocused();
    await keys.type(email);
    await keys.press('Enter');
  });

  await test.step('the code makes the promise', async () => {
    await keys.isOnHeading('Nur noch der Code');
    await keys.tabTo('textbox', 'Code aus der Mail', 6);
    await keys.type(await code());
    await keys.press('Enter');
    await expect(
      page.getByRole('heading', {
        level: 1,
        name: `Danke! Sie erfüllen Wunsch Nr. ${String(number)}.`,
      }),
    ).toBeVisible();
    await expectNoBarriers(page, 'the page of a donor');
  });
});

test('@wish-tree @mobile by finger on a phone; the second donor learns what is gone and still free', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = 'spende-finger@example.org';
  const [number = 0, other = 0] = await freeCards(page);
  await page.goto('/de/wunschbaum', { waitUntil: 'networkidle' });
  await expectNoBarriers(page, 'the wish tree as a list');
  const second = await browser.newPage({ baseURL, viewport: { width: 360, height: 740 } });
  await second.goto('/de/wunschbaum', { waitUntil: 'networkidle' });
  await second.getByRole('button', { name: choose(number), exact: true }).click();
  await second.getByRole('link', { name: 'Weiter' }).click();
  await second.getByLabel('E-Mail-Adresse').fill('spende-zweite@example.org');

  const code = await claim(page, [number, other], email);
  await expect(page.getByText(/^Die Wünsche Nr\. .* für Sie zurückgelegt, bis/)).toBeVisible();
  await expectNoBarriers(page, 'the page of the code');

  await test.step('who is second gets another card in one tap', async () => {
    await second.getByRole('button', { name: /zurücklegen und Code schicken$/ }).click();
    await expect(second.getByText('Gerade war jemand schneller.')).toBeVisible();
    await expect(
      second.getByText(`Wunsch Nr. ${String(number)} ist schon vergeben.`),
    ).toBeVisible();
    await expectNoBarriers(second, 'a card that is gone');
    await second.locator('dabei-gone-card').getByRole('button').first().click();
    await second.getByRole('button', { name: /zurücklegen und Code schicken$/ }).click();
    await expect(second.getByRole('heading', { name: 'Nur noch der Code' })).toBeVisible();
    await second.close();
  });

  await test.step('given back it hangs on the tree again', async () => {
    await promise(page, await code());
    expect(await freeCards(page)).not.toContain(number);
    await page.getByRole('button', { name: `Nr. ${String(number)} zurückgeben` }).click();
    await expect(page.getByText(/lässt sich nicht rückgängig machen/)).toBeVisible();
    await page.getByRole('button', { name: 'Ja, zurückgeben' }).click();
    await expect(page.getByText(`Wunsch Nr. ${String(number)} ist zurückgegeben.`)).toBeVisible();
    expect(await freeCards(page)).toContain(number);
    await page.getByRole('button', { name: `Nr. ${String(other)}: Ich habe es abgegeben` }).click();
    await expect(page.getByText('abgegeben, sagen Sie')).toBeVisible();
  });

  await test.step('labels and calendar are there, and nothing of it is for search engines', async () => {
    const labels = page.getByRole('link', { name: 'Schild drucken' });
    const response = await page.request.get((await labels.getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toContain('application/pdf');
    const feed = page.getByRole('link', { name: 'In den Kalender' });
    const address = ((await feed.getAttribute('href')) ?? '').replace('webcal:', 'http:');
    expect(await (await page.request.get(address)).text()).toContain('BEGIN:VCALENDAR');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
    await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer');
  });
});

test('@wish-tree without script the list of wishes is there', async ({ browser, baseURL }) => {
  const page = await browser.newPage({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 800 },
  });
  await page.goto('/de/wunschbaum?art=book');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/Noch \d+ von \d+ Wünschen sind offen\./)).toBeVisible();
  await expect(page.locator('dabei-wish-list article').first()).toBeVisible();
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', /tree\.png$/);
  await page.close();
});
