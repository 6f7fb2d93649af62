import { expect, test } from '@playwright/test';
import { Keyboard } from '../support/keyboard';
import { Mailbox } from '../support/mailbox';
import { twoEventsFor } from '../support/programme';

const email = 'tastatur@example.org';

test('@holiday a family registers a child with the keyboard only', async ({ page }) => {
  const [{ title }] = await twoEventsFor([8, 9]);
  const keys = new Keyboard(page);
  const code = await new Mailbox().codeTo(email);

  await test.step('past the menu to the search', async () => {
    await page.goto('/de', { waitUntil: 'networkidle' });
    await keys.tab();
    await expect(page.getByRole('link', { name: 'Zum Inhalt springen' })).toBeFocused();
    await keys.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await keys.tabTo('searchbox', 'Suche', 5);
    await keys.type(title);
    await keys.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: /Veranstaltung/ })).not.toHaveText(
      /^[3-9]\d /,
    );
  });

  await test.step('chooses the event', async () => {
    await keys.tabTo('button', `${title}: Anmelden`);
    await keys.press('Space');
    await expect(
      page.getByRole('button', { name: `${title}: Ausgewählt`, exact: true }),
    ).toBeFocused();
    await keys.tabTo('link', 'Weiter');
    await keys.press('Enter');
  });

  await test.step('a wrong "Weiter" leads to the first error', async () => {
    await keys.isOnHeading('Wer kommt mit?');
    await keys.tabTo('button', 'Weiter');
    await keys.press('Enter');
    const firstName = page.getByRole('region', { name: '1. Kind' }).getByLabel('Vorname');
    await expect(firstName).toBeFocused();
    await expect(firstName).toHaveAccessibleDescription('Bitte tragen Sie den Vornamen ein.');
  });

  await test.step('says who comes', async () => {
    await keys.type('Mia');
    for (const [label, text] of [
      ['Nachname', 'Öztürk'],
      ['Tag', '4'],
      ['Monat', '3'],
      ['Jahr', '2019'],
      ['Vorname', 'Aylin'],
      ['Nachname', 'Öztürk'],
      ['E-Mail-Adresse', email],
      ['Telefon', '02855 12345'],
    ] as const) {
      await keys.tabTo('textbox', label, 6);
      await keys.type(text);
    }
    await keys.tab();
    await keys.press('Space');
    await expect(page.getByRole('radio', { name: 'Ja' })).toBeChecked();
    await keys.tabTo('button', 'Weiter');
    await keys.press('Enter');
  });

  await test.step('answers and presses', async () => {
    await keys.isOnHeading('Noch ein paar Fragen');
    await keys.answerUntil('Weiter');
    await keys.press('Enter');
    await keys.isOnHeading('Stimmt alles?');
    await keys.tabTo('button', /anmelden$/);
    await keys.press('Enter');
  });

  await test.step('types the code', async () => {
    await keys.isOnHeading('Nur noch der Code');
    await keys.tabTo('textbox', 'Code aus der Mail', 6);
    await keys.type(await code());
    await keys.press('Enter');
    await keys.isOnHeading('Gespeichert.');
    await expect(page.getByText('Mia hat einen Platz.')).toBeVisible();
  });
});
