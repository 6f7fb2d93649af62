import {
  deskRoutes,
  route,
  routes,
  type BoothDecision,
  type BoothList,
  type BoothPlaced,
  type BoothPlanView,
  type DeskBooth,
  type PublicCommunityDays,
} from '@dabei/contracts';
import { expect, test, type Page } from '@playwright/test';
import { DeskClient } from '../support/desk-client';
import { expectNoBarriers } from '../support/no-barriers';
import { ownTown, type OwnTown } from '../support/own-town';
import { staffOf } from '../support/staff';

let town: OwnTown;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
});
test.afterAll(() => town.stop());

const email = 'vorstand.ruderclub@example.org';
const association = 'Ruderclub am Rhein';

async function theDay(): Promise<string> {
  const answer = await fetch(town.url + routes.publicCommunityDays);
  const [day] = ((await answer.json()) as PublicCommunityDays).days;
  if (day === undefined) throw new Error('there is no community day');
  return day.slug;
}

/** What the office has of the association, and the moves of its buttons. */
class Office {
  private readonly desk = new DeskClient(town.url);

  constructor(private readonly slug: string) {}

  signIn(): Promise<void> {
    return this.desk.signIn(staffOf(town.dataDir, 'Büro'));
  }

  async booth(): Promise<DeskBooth> {
    const list = await this.desk.get<BoothList>(route(deskRoutes.deskBooths, { slug: this.slug }));
    const row = list.booths.find((one) => one.association === association);
    if (row === undefined) throw new Error('the office has no such application');
    return this.desk.get<DeskBooth>(route(deskRoutes.deskBooth, { id: row.id }));
  }

  /** The first free place that suits it, told by mail; answers its number. */
  async placeAndTell(): Promise<string> {
    const { row } = await this.booth();
    const plan = await this.desk.get<BoothPlanView>(
      route(deskRoutes.deskBoothPlan, { slug: this.slug }),
    );
    const taken = plan.booths.map(({ placeId }) => placeId);
    for (const { id, number } of plan.places.filter((place) => !taken.includes(place.id))) {
      const placing = { version: row.version, placeId: id, connectionId: null, reason: null };
      const address = route(deskRoutes.deskBoothPlacing, { id: row.id });
      const { outcome } = await this.desk.post<BoothPlaced>(address, placing);
      if (outcome === 'refused') continue;
      await this.desk.post(route(deskRoutes.deskBoothNews, { slug: this.slug }), { ids: [row.id] });
      return number;
    }
    throw new Error('no free place suits it');
  }

  async decide(move: BoothDecision['move'], words = ''): Promise<void> {
    const { row } = await this.booth();
    const decision = { version: row.version, move, words };
    await this.desk.post(route(deskRoutes.deskBoothDecision, { id: row.id }), decision);
  }
}

const button = (page: Page, name: string) => page.getByRole('button', { name });
const field = (page: Page, label: string | RegExp) => page.getByLabel(label, { exact: true });

/** What an activity with a tent needs, typed as one types on a phone. */
async function tellTheNeeds(page: Page): Promise<void> {
  await field(page, 'Was gibt es bei Ihnen?').fill('Rudern an Land, für alle ab sechs Jahren.');
  await field(page, 'Breite in m').fill('3,5');
  await field(page, 'Tiefe in m').fill('3');
  await page.getByLabel('Wir bringen ein Zelt oder einen Pavillon mit').check();
  await field(page, 'Zelt: Breite in m').fill('3');
  await field(page, 'Zelt: Tiefe in m').fill('3');
  await page.getByLabel('Wir beschweren das Zelt mit Gewichten, ohne Heringe').check();
  await field(page, 'von').fill('6');
  await field(page, 'bis').fill('14');
  await page.getByLabel('Ohne Stufen erreichbar, auch mit Rollstuhl').check();
  await page.getByLabel('Deutsch', { exact: true }).check();
}

test('@community-day an association applies on a phone, is accepted and changes what it needs', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const slug = await theDay();
  const office = new Office(slug);
  await office.signIn();

  await test.step('from the day to the call, and the few first questions', async () => {
    await page.goto(`${town.url}/de/aktionstag/${slug}`);
    await page.getByRole('link', { name: 'Stand anmelden' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Mit einem Stand dabei');
    await expectNoBarriers(page, 'the call for booths');
    await button(page, 'Bewerbung beginnen').click();
    await expect(page.getByText('Bitte tragen Sie einen Namen ein.')).toBeVisible();
    await expectNoBarriers(page, 'the call with what is missing');
    await field(page, 'Verein oder Einrichtung').fill(association);
    await field(page, 'Vor- und Nachname').fill('Mia Ruderin');
    await field(page, 'E-Mail-Adresse').fill(email);
  });

  const code = await town.mailbox.codeTo(email);
  await test.step('the code of the mail opens the application', async () => {
    await button(page, 'Bewerbung beginnen').click();
    await expect(page.getByRole('heading', { name: 'Fast fertig' })).toBeVisible();
    await expectNoBarriers(page, 'the code of an association');
    await field(page, 'Sechs Ziffern aus der E-Mail').fill(await code());
    await button(page, 'Weiter zur Bewerbung').click();
    await expect(page).toHaveURL(/\/de\/standbewerbung\/[^/]{40,}/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('noch nicht eingereicht');
    await expect(
      page.getByRole('heading', { name: /^Diese \d+ Angaben fehlen noch/ }),
    ).toBeVisible();
    await expectNoBarriers(page, 'a new application');
  });

  await test.step('a draft keeps itself', async () => {
    await field(page, 'Name des Stands').fill('Rudern an Land');
    await expect(page.getByText(/Gespeichert um/)).toBeVisible();
    await page.reload();
    await expect(field(page, 'Name des Stands')).toHaveValue('Rudern an Land');
  });

  await test.step('what is missing is said beside its field, and the list leads there', async () => {
    await tellTheNeeds(page);
    await button(page, 'Bewerbung einreichen').click();
    const missing = page.getByText('Bitte bestätigen Sie die Haftpflichtversicherung.');
    await expect(missing).toHaveCount(2);
    await expectNoBarriers(page, 'an application that is not complete');
    await button(page, 'Bitte bestätigen Sie die Haftpflichtversicherung.').click();
    const insured = page.getByLabel('Unsere Haftpflichtversicherung gilt an diesem Tag');
    await expect(insured).toBeFocused();
    await insured.check();
    await expect(page.getByText('Alles da. Sie können die Bewerbung einreichen.')).toBeVisible();
  });

  await test.step('handed in, complete and accepted', async () => {
    await button(page, 'Bewerbung einreichen').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('ist bei uns');
    await expectNoBarriers(page, 'an application handed in');
    const { row, writing } = await office.booth();
    expect(row.state).toBe('submitted');
    expect(writing.needs.size).toEqual({ widthCm: 350, depthCm: 300 });
    await office.decide('pass');
    // others wait: it goes past them only from among them, and with a reason
    await office.decide('wait');
    await office.decide('accept', 'Bringt das Boot mit, das allen fehlte.');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sie sind dabei!');
    await expect(page.getByRole('link', { name: 'Standmappe (PDF)' })).toBeVisible();
  });

  await test.step('its place, once it was told, with what it shows when it arrives', async () => {
    const number = await office.placeAndTell();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`den Platz ${number}`);
    await expect(page.getByRole('img', { name: 'QR-Code für die Ankunft' })).toBeVisible();
    await expectNoBarriers(page, 'a booth with its place');
    await town.mailbox.waitFor(email, new RegExp(`^Ihr Platz ist ${number}:`));
  });

  await test.step('it needs power after all: nothing half is taken, and the office looks', async () => {
    await button(page, 'Angaben ändern').click();
    await expect(page.getByText('Die Art steht fest')).toBeVisible();
    await page.getByLabel('Wir brauchen Strom').check();
    await field(page, 'Watt zusammen').fill('4000');
    await page.getByLabel(/^Gewöhnliche Steckdose/).check();
    await button(page, 'Änderung speichern').click();
    await expect(page.getByText(/^Diese Steckdose trägt nur 3\.680 Watt/)).toBeVisible();
    expect((await office.booth()).writing.needs.power).toBeNull();
    await page.getByLabel(/^Rote Steckdose, 16 Ampere/).check();
    await expectNoBarriers(page, 'changing what an accepted booth needs');
    await button(page, 'Änderung speichern').click();
    await expect(
      page.getByText(/^Gespeichert\. Das Büro sieht sich die Änderung an/),
    ).toBeVisible();
    const { row, toLookAt } = await office.booth();
    expect(row.state).toBe('placed');
    expect(toLookAt.map(({ reason }) => reason)).toEqual(['not-connected']);
  });

  await test.step('withdrawn after a question, and nothing can be changed any more', async () => {
    await button(page, 'Bewerbung zurückziehen').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Die Bewerbung zurückziehen?')).toBeVisible();
    await dialog.getByRole('button', { name: 'Wir bleiben dabei' }).click();
    expect((await office.booth()).row.state).toBe('placed');
    await button(page, 'Bewerbung zurückziehen').click();
    await dialog.getByRole('button', { name: 'Ja, zurückziehen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('zurückgezogen');
    await expect(button(page, 'Angaben ändern')).toHaveCount(0);
    expect((await office.booth()).row.state).toBe('withdrawn');
  });
});
