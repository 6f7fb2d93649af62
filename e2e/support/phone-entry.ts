import type { Page } from '@playwright/test';
import type { EventCard } from '@dabei/contracts';
import { programme } from './programme';

export interface PhonedFamily {
  first: string;
  last: string;
  children: string[];
  by: 'am Telefon' | 'per Brief';
}

/** Events with us where a child comes alone and so many places are free. */
export async function eventsWithRoom(places: number): Promise<EventCard[]> {
  const { events } = await programme();
  return events.filter(
    ({ registration, audience, availability, cancelled }) =>
      registration === 'with-us' &&
      audience === 'child-alone' &&
      !cancelled &&
      (availability?.free ?? 0) >= places,
  );
}

/** Somebody calls: a family without e-mail is entered for an event, all on one page. */
export async function enterByPhone(
  page: Page,
  event: EventCard,
  family: PhonedFamily,
): Promise<void> {
  await page.goto(`/desk/veranstaltung/${event.id}/eintragen`);
  await page.getByRole('button', { name: 'Neue Familie' }).click();
  const guardian = page.locator('dabei-entry-family');
  await guardian.getByLabel('Vorname').fill(family.first);
  await guardian.getByLabel('Nachname').fill(family.last);
  await guardian.getByRole('textbox', { name: 'Telefon' }).fill('0171 3920042');
  await guardian.getByLabel(family.by).check();
  const year = String(Number(event.sessions[0]?.startsAt.slice(0, 4)) - (event.age.min ?? 6) - 1);
  const kids = page.getByRole('region', { name: 'Welche Kinder?' });
  for (const [index, child] of family.children.entries()) {
    if (index > 0) await kids.getByRole('button', { name: 'Noch ein Kind' }).click();
    await kids.getByLabel('Vorname').nth(index).fill(child);
    await kids.getByLabel('Nachname').nth(index).fill(family.last);
    await kids.getByLabel('Geburtsdatum').nth(index).fill(`${year}-04-03`);
  }
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page
    .getByText(family.children[0] ?? '', { exact: false })
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Zur Familie und zum Brief' }).waitFor();
}
