import type { Browser, Page } from '@playwright/test';
import type { CrowdFamily } from './crowd';
import { signIn } from './family-client';

const web = (): string => process.env['E2E_WEB_URL'] ?? '';

/** A signed-in family on its phone, with the event of its crowd chosen: the first screen of the registration. */
export async function withTheEventChosen(
  browser: Browser,
  family: CrowdFamily,
  campaign: string,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'de-DE',
  });
  const cookies = (await signIn(web(), family)).split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: web() };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(`${web()}/de/programm/${campaign}/klettern`);
  await page
    .getByRole('button', { name: /Klettern/ })
    .first()
    .click();
  return page;
}

/** From the chosen event to the last screen, the thumb above the button. */
export async function toTheButton(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Weiter/ }).click();
  await page.getByText('Sie sind angemeldet als').waitFor();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('heading', { name: 'Stimmt alles?' }).waitFor();
}
