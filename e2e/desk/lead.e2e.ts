import { expect, test, type Page } from '@playwright/test';
import { ownTown } from '../support/own-town';
import { printOwnCodes } from '../support/own-codes';
import { passTheDoor, staffOf } from '../support/staff';

test.use({ viewport: { width: 1280, height: 800 } });

const colleague = {
  name: 'Henrike Lindenau',
  email: 'henrike@example.org',
  password: 'vier wolken am kanal',
};

/** Password and one printed code, as somebody without a phone signs in. */
async function enterWith(page: Page, url: string, code: string): Promise<void> {
  await passTheDoor(page, url, colleague);
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).click();
  await page.getByRole('button', { name: 'Abmelden', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
}

test('@desk the lead invites a colleague, who comes in with printed codes and is signed out again', async ({
  browser,
  page,
}) => {
  test.setTimeout(120_000);
  const town = await ownTown({ seed: true, env: { SECOND_FACTOR: 'required' } });
  try {
    const lead = staffOf(town.dataDir, 'Leitung');
    await passTheDoor(page, town.url, lead);
    await expect(page.getByText('Bitte richten Sie einen zweiten Code ein.')).toBeVisible();
    await page.goto(`${town.url}/desk/team`);
    await expect(page).toHaveURL(/\/desk\/sicherheit$/);
    await printOwnCodes(page, lead.password);

    await page.goto(`${town.url}/desk/team`);
    await page.getByRole('button', { name: 'Einladen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill(colleague.name);
    await dialog.getByLabel('E-Mail-Adresse').fill(colleague.email);
    await dialog.getByRole('checkbox', { name: /^Büro/ }).check();
    await expect(dialog.getByText(`${colleague.name} bekommt eine E-Mail`)).toBeVisible();
    await dialog.getByRole('button', { name: 'Einladung schicken' }).click();
    await expect(page.getByRole('row', { name: new RegExp(colleague.email) })).toBeVisible();

    const theirs = await (
      await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'de-DE' })
    ).newPage();
    const mail = await town.mailbox.waitFor(colleague.email, /./);
    const link = /https?:\/\/\S+\/desk\/einladung\/[\w-]+/.exec(mail.text)?.[0] ?? '';
    await theirs.goto(link);
    await expect(theirs.getByText(`Guten Tag ${colleague.name}`)).toBeVisible();
    await theirs.getByLabel('Wählen Sie ein Passwort').fill(colleague.password);
    await theirs.getByRole('button', { name: 'Annehmen und anmelden' }).click();
    await expect(theirs).toHaveURL(/\/desk\/sicherheit$/);
    const [used = '', next = ''] = await printOwnCodes(theirs, colleague.password);
    await theirs.goto(`${town.url}/desk`);
    await expect(theirs.getByRole('heading', { level: 1, name: /Heute/ })).toBeVisible();

    await signOut(theirs, colleague.name);
    await enterWith(theirs, town.url, used);
    await expect(theirs.getByRole('heading', { level: 1, name: /Heute/ })).toBeVisible();
    await signOut(theirs, colleague.name);
    await enterWith(theirs, town.url, used);
    await expect(theirs.getByRole('alert').filter({ hasText: /Code/ })).toBeVisible();
    await theirs.getByLabel('Code', { exact: true }).fill(next);
    await theirs.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await expect(theirs.getByRole('heading', { level: 1, name: /Heute/ })).toBeVisible();
    await theirs.goto(link);
    await expect(theirs.getByText('Diese Einladung gilt nicht mehr')).toBeVisible();

    await page.reload();
    await page.getByRole('button', { name: `${colleague.name} ändern` }).click();
    await dialog.getByRole('button', { name: 'Anmeldungen ansehen' }).click();
    await expect(dialog.getByText(/Chrom/).first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Überall abmelden' }).click();
    await expect(page.getByText('Abgemeldet.')).toBeVisible();
    await theirs.goto(`${town.url}/desk/familien`);
    await expect(theirs.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible();
  } finally {
    await town.stop();
  }
});
