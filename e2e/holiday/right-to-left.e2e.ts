import { expect, test, type Page } from '@playwright/test';
import { askingEvent } from '../support/asking-event';
import { cutElements, wideElements } from '../support/no-barriers';
import { RegistrationWalk } from '../support/registration-walk';

/** Sixty letters and more, the longest part without a place to break. */
const longName = {
  first: 'Maximiliane-Katharina',
  last: 'von Hohenstein-Öztürk-Schlüsselfeldwaldenburg',
};

/** The page as a language written from right to left will have it: nothing sticks out, nothing is cut. */
async function fitsMirrored(page: Page, where: string): Promise<void> {
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect.soft(await wideElements(page), `${where} fits`).toEqual([]);
  expect.soft(await cutElements(page), `${where} shows all its text`).toEqual([]);
  const name = `${where.replaceAll(' ', '-')}.png`;
  await page.screenshot({ path: test.info().outputPath(name), animations: 'disabled' });
}

test('@holiday start and registration mirrored, with a very long name', async ({ page }) => {
  const { campaign, event, birthYear } = await askingEvent();
  const email = 'maximiliane-katharina.von-hohenstein@example.org';
  const walk = new RegistrationWalk(page);
  await page.goto('/de', { waitUntil: 'networkidle' });
  await fitsMirrored(page, 'the start');
  await page.goto('/de?view=weeks', { waitUntil: 'networkidle' });
  await fitsMirrored(page, 'the weeks');
  await walk.choose(campaign, event.slug);
  await fitsMirrored(page, 'the event');
  await walk.toWho();
  await walk.fillWho({
    child: { ...longName, birth: ['4', '3', birthYear] },
    guardian: { ...longName, email, phone: '02855 12345' },
  });
  await fitsMirrored(page, 'who comes');
  await walk.toQuestions();
  await walk.answer();
  await fitsMirrored(page, 'the questions');
  await walk.toCheck();
  await fitsMirrored(page, 'the last look');
  await walk.press();
  await fitsMirrored(page, 'the code');
  await walk.enterCode();
  await fitsMirrored(page, 'saved');
  await page.goto('/de/meine', { waitUntil: 'networkidle' });
  await fitsMirrored(page, 'my registrations');
});
