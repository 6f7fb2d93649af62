import { expect, test, type Page } from '@playwright/test';
import { Mailbox } from '../support/mailbox';
import { twoEventsFor } from '../support/programme';
import { Thumb } from '../support/thumb';

const mostScreens = 6;
const mostInputs = 25;
const email = 'neue-familie@example.org';

/** Answers what the chosen events ask, the shortest honest way. */
async function answerQuestions(thumb: Thumb, page: Page): Promise<void> {
  const emergencyName = page.getByLabel('Wen rufen wir an, wenn etwas ist?');
  if (await emergencyName.first().isVisible()) {
    await emergencyName.first().fill('Oma Inge');
    // the phone of who registers is already there
    thumb.inputs += 1;
  }
  for (const choice of ['Wird abgeholt', 'Nein, nichts']) {
    for (const option of await page.getByLabel(choice).all()) await thumb.tick(option);
  }
}

/** Voluntary: one answer about one child, the rest stays "keine Angabe". */
async function answerOneForTheStatistics(page: Page): Promise<void> {
  await page.getByText('Freiwillig: für die Statistik').click();
  const first = page.getByLabel('Ist Mia zum ersten Mal bei einem Ferienangebot der Stadt dabei?');
  await expect(first).toHaveValue('');
  await first.selectOption('ja');
}

test('@holiday a new family registers two children for two events with one thumb', async ({
  page,
  baseURL,
}) => {
  const [first, second] = await twoEventsFor([8, 9]);
  const thumb = new Thumb(page);
  const code = await new Mailbox().codeTo(email);

  await page.goto('/de');
  await thumb.sees(/Kinderferientage/);
  for (const { title } of [first, second]) {
    await page
      .getByRole('button', { name: new RegExp(title.replace(/[()]/g, '.')) })
      .first()
      .click();
  }
  await page.getByRole('link', { name: /Weiter/ }).click();

  await thumb.sees('Wer kommt mit?');
  const child = (number: number) => page.locator('dabei-child-fields').nth(number - 1);
  await thumb.type('Vorname', 'Mia', child(1));
  await thumb.type('Nachname', 'Öztürk', child(1));
  await thumb.type('Tag', '4', child(1));
  await thumb.type('Monat', '3', child(1));
  await thumb.type('Jahr', '2019', child(1));
  await thumb.press('Noch ein Kind');
  await thumb.type('Vorname', 'Ali', child(2));
  await thumb.type('Tag', '12', child(2));
  await thumb.type('Monat', '6', child(2));
  await thumb.type('Jahr', '2018', child(2));
  const guardian = page.locator('dabei-guardian-fields');
  await thumb.type('Vorname', 'Aylin', guardian);
  await thumb.type('Nachname', 'Öztürk', guardian);
  await thumb.type('E-Mail-Adresse', email, guardian);
  await thumb.type('Telefon', '02855 12345', guardian);
  await thumb.tick(guardian.getByLabel('Ja'));
  await thumb.press('Weiter');

  await thumb.sees('Noch ein paar Fragen');
  await answerQuestions(thumb, page);
  await answerOneForTheStatistics(page);
  await thumb.press('Weiter');

  await thumb.sees('Stimmt alles?');
  await thumb.press(/anmelden$/);

  await thumb.sees('Nur noch der Code');
  await thumb.type(/Code aus der Mail/, await code());
  await thumb.press('Bestätigen');

  await thumb.sees('Gespeichert.');
  for (const name of ['Mia', 'Ali']) {
    await expect(page.getByText(`${name} hat einen Platz.`)).toHaveCount(2);
  }
  expect(thumb.screens.size).toBeLessThanOrEqual(mostScreens);
  expect(thumb.inputs).toBeLessThanOrEqual(mostInputs);
  test.info().annotations.push({
    type: 'counted',
    description: `${String(thumb.screens.size)} screens, ${String(thumb.inputs)} inputs`,
  });

  const confirmation = await new Mailbox().waitFor(email, /Mia|Ali/);
  expect(confirmation.text).toContain(first.title);

  await page.goto('/de/meine');
  await thumb.sees('Meine Anmeldungen');
  const { url } = (await (await page.request.get('/api/me/feed')).json()) as { url: string };
  const feed = await (await page.request.get(new URL(url).pathname)).text();
  expect(feed).toContain('BEGIN:VCALENDAR');
  expect(feed.replace(/\r\n[ \t]/g, '')).toContain(first.title.slice(0, 20));
  expect(baseURL).toBeDefined();
});
