import { expect, type Page } from '@playwright/test';
import { Mailbox } from './mailbox';

interface Child {
  firstName: string;
  lastName: string;
  /** Day, month, year. */
  born: readonly [string, string, string];
}

/** The campaign of the town in which families wish. */
export async function wishingCampaign(page: Page): Promise<string> {
  const answer = await page.request.get('/api/public/campaigns');
  const campaigns = (await answer.json()) as { slug: string; phase: string }[];
  const slug = campaigns.find(({ phase }) => phase === 'wishing')?.slug;
  if (slug === undefined) throw new Error('nobody wishes in this town');
  return slug;
}

/** From the start of the wishes to the overview of a new family's children. */
export async function startWishing(page: Page, email: string, child: Child): Promise<void> {
  await page.getByRole('link', { name: 'Neu hier: Kinder eintragen' }).click();
  const fields = page.locator('dabei-child-fields').first();
  await fields.getByLabel('Vorname').fill(child.firstName);
  await fields.getByLabel('Nachname').fill(child.lastName);
  const [day, month, year] = child.born;
  await fields.getByLabel('Tag').fill(day);
  await fields.getByLabel('Monat').fill(month);
  await fields.getByLabel('Jahr').fill(year);
  const guardian = page.locator('dabei-guardian-fields');
  await guardian.getByLabel('Vorname').fill('Ayla');
  await guardian.getByLabel('Nachname').fill(child.lastName);
  await guardian.getByLabel('E-Mail-Adresse').fill(email);
  await guardian.getByLabel('Telefon').fill('0151 1234567');
  const code = await new Mailbox().codeTo(email);
  await page.getByRole('button', { name: 'Weiter' }).click();
  const field = page.getByLabel('Code aus der Mail');
  await field.waitFor();
  await field.fill(await code());
  await page.getByRole('button', { name: 'Bestätigen' }).click();
  await expect(page.getByRole('heading', { name: child.firstName })).toBeVisible();
}

/** Adds this many of the events that fit, in the order in which they are offered. */
export async function wishFor(page: Page, child: string, count: number): Promise<void> {
  await page.getByRole('link', { name: `Wünsche von ${child} ordnen` }).click();
  const wish = page.getByRole('button', { name: /: wünschen$/ });
  for (let added = 0; added < count; added += 1) await wish.first().click();
  await expect(page.locator('dabei-rank-list li')).toHaveCount(count);
}
