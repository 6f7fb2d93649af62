import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { EventCard, Programme } from '@dabei/contracts';
import { ownTown, type OwnTown } from '../support/own-town';
import { signInAtDesk, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

async function events(town: OwnTown): Promise<EventCard[]> {
  return ((await (await fetch(`${town.url}/api/public/programme`)).json()) as Programme).events;
}

async function openEvent(page: Page, town: OwnTown, id: string): Promise<void> {
  await page.goto(`${town.url}/desk/veranstaltung/${id}`);
  await page.getByRole('link', { name: /Teilnehmende \(/ }).waitFor();
}

test('@holiday @desk the office enters a family without e-mail, adds places, cancels an event', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const town = await ownTown({ seed: true });
  try {
    await town.moveClock('2027-06-01T10:00:00Z');
    await signInAtDesk(page, town.url, staffOf(town.dataDir, 'Leitung'));
    const all = await events(town);
    const withRoom = all.find(
      ({ registration, availability, audience }) =>
        registration === 'with-us' && audience === 'child-alone' && (availability?.free ?? 0) > 3,
    );
    const full = all.find(
      ({ availability, slug }) => (availability?.waiting ?? 0) >= 3 && slug !== 'zirkuswoche',
    );
    if (!withRoom || !full) throw new Error('the demo town lacks an event for this');

    await openEvent(page, town, withRoom.id);
    await page.getByRole('link', { name: 'Für jemanden anmelden' }).click();
    await page.getByRole('button', { name: 'Neue Familie' }).click();
    const family = page.locator('dabei-entry-family');
    await family.getByLabel('Vorname').fill('Oksana');
    await family.getByLabel('Nachname').fill('Kovalenko');
    await family.getByRole('textbox', { name: 'Telefon' }).fill('0171 3920555');
    await family.getByLabel('am Telefon').check();
    const child = page.getByRole('region', { name: 'Welche Kinder?' });
    await child.getByLabel('Vorname').fill('Danylo');
    await child.getByLabel('Nachname').fill('Kovalenko');
    const birthYear = String(2027 - (withRoom.age.min ?? 8) - 1);
    await child.getByLabel('Geburtsdatum').fill(`${birthYear}-04-03`);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await expect(page.getByText(/Danylo.*Platz/)).toBeVisible();
    await page.getByRole('link', { name: /Teilnehmende \(/ }).click();
    await expect(page.getByText('Danylo Kovalenko')).toBeVisible();

    await openEvent(page, town, full.id);
    await page.getByRole('link', { name: 'Plätze' }).click();
    const capacity = page.getByLabel(/Plätze/).first();
    const before = Number(await capacity.inputValue());
    await capacity.fill(String(before + 2));
    await page.getByRole('button', { name: 'Was bewirkt das?' }).click();
    await expect(page.getByText(/2 Familien|2 Kinder|2 Angebote/)).toBeVisible();
    await page.getByRole('button', { name: 'So speichern' }).click();
    await expect(page.getByText('Die Zahl der Plätze ist geändert.')).toBeVisible();
    await town.runDue();
    await openEvent(page, town, full.id);
    await expect(page.getByText(/2 angeboten/).first()).toBeVisible();

    const mailsBefore = (await town.mailbox.all()).length;
    await page.getByRole('button', { name: 'Veranstaltung absagen' }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/Mails?/).first()).toBeVisible();
    await dialog.getByLabel('Warum fällt sie aus?').fill('Der Sturm hat das Zelt beschädigt.');
    await dialog.getByRole('button', { name: 'Veranstaltung absagen' }).click();
    await expect(page.getByText(/abgesagt|fällt aus/).first()).toBeVisible();
    await town.runDue();
    const told = (await town.mailbox.all())
      .slice(mailsBefore)
      .filter(({ text }) => text.includes('Sturm'));
    expect(told.length).toBeGreaterThan(3);
    expect(new Set(told.map(({ to }) => to[0]?.address)).size).toBe(told.length);

    const sheet = await page.request.get(
      `${town.url}/api/desk/events/${withRoom.id}/day-sheet.pdf`,
    );
    expect(sheet.headers()['content-type']).toBe('application/pdf');
    await openEvent(page, town, withRoom.id);
    await page.getByText('Als Datei').first().click();
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).first().click(),
    ]);
    expect(await readFile(await table.path(), 'utf8')).toContain('Danylo Kovalenko;');
  } finally {
    await town.stop();
  }
});
