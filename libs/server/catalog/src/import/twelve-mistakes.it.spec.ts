import {
  importPreview,
  importResult,
  route,
  deskRoutes,
  type ImportPreview,
} from '@dabei/contracts';
import { aDesk, type Desk } from '../testing/a-desk';
import { aSheetRow, asCsv, asXlsx, type SheetRow } from '../testing/a-spreadsheet';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';

/** Row of the spreadsheet → what is wrong there. */
const mistakes = new Map<number, { said: Partial<SheetRow>; column: string; code: string }>([
  [7, { said: { Titel: '' }, column: 'Titel', code: 'missing' }],
  [
    23,
    { said: { Veranstalter: 'Kleterverein' }, column: 'Veranstalter', code: 'unknown-organiser' },
  ],
  [41, { said: { Datum: 'bald' }, column: 'Datum', code: 'unreadable-date' }],
  [59, { said: { Datum: '31.6.2027' }, column: 'Datum', code: 'impossible-date' }],
  [88, { said: { Bis: '8:00' }, column: 'Bis', code: 'end-before-start' }],
  [101, { said: { Datum: '24.12.2027' }, column: 'Datum', code: 'outside-campaign' }],
  [133, { said: { 'Alter von': '14' }, column: 'Alter bis', code: 'age-order' }],
  [166, { said: { Plätze: 'viele' }, column: 'Plätze', code: 'unreadable-number' }],
  [199, { said: { Plätze: '0' }, column: 'Plätze', code: 'not-positive' }],
  [222, { said: { Thema: 'Dressur' }, column: 'Thema', code: 'unknown-choice' }],
  [260, { said: { Preis: 'zwölf' }, column: 'Preis', code: 'unreadable-price' }],
  [
    300,
    {
      said: { Titel: 'Ferienaktion 3', Datum: '23.07.2027' },
      column: 'Titel',
      code: 'duplicate-row',
    },
  ],
]);

const rows = Array.from({ length: 300 }, (_, index) =>
  aSheetRow(index, mistakes.get(index + 2)?.said ?? {}),
);
const expected = [...mistakes].map(([row, { column, code }]) => ({ row, column, code }));

let catalog: RunningCatalog;
let desk: Desk;
let campaign: { id: string; slug: string };
beforeAll(async () => {
  catalog = await startCatalog();
  await catalog.at('2027-03-01T10:00:00Z');
  campaign = await catalog.rows.aCampaign();
  await catalog.rows.anOrganisation({ name: 'Kletterverein' });
  desk = await aDesk(catalog, 'office');
});
afterAll(() => catalog.stop());

async function upload(content: Buffer, name: string): Promise<ImportPreview> {
  const address = `${deskRoutes.imports}?campaign=${campaign.slug}&name=${name}`;
  const answer = await desk('POST', address, content);
  expect(answer.status).toBe(201);
  return importPreview.parse(await answer.json());
}
const accept = (id: string) =>
  desk('POST', route(deskRoutes.importAccept, { id }), { createOrganisers: false, known: 'skip' });
const events = async () =>
  (await catalog.database.row<{ count: number }>('select count(*)::int as count from event'))
    ?.count;

describe('a file of 300 rows with 12 mistakes', () => {
  it.each([
    ['CSV', () => Promise.resolve(asCsv(rows))],
    ['CSV with commas', () => Promise.resolve(asCsv(rows, ','))],
    ['XLSX', () => asXlsx(rows)],
  ])('%s: names all twelve and nothing else, and writes nothing', async (name, make) => {
    const preview = await upload(await make(), `${name}.file`);
    expect(preview.problems.map(({ row, column, code }) => ({ row, column, code }))).toEqual(
      expected,
    );
    expect(preview).toMatchObject({ rows: 300, missingColumns: [], unknownColumns: [] });
    expect(preview.entries).toHaveLength(288);
    const refused = await accept(preview.id);
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { reason: 'import-has-problems' },
    ]);
    expect(await events()).toBe(0);
  });

  it('says the value of the cell and what helps', async () => {
    const { problems } = await upload(asCsv(rows), 'noch-einmal.csv');
    expect(problems.find(({ code }) => code === 'unreadable-price')?.value).toBe('zwölf');
    expect(problems.find(({ code }) => code === 'duplicate-row')?.hint).toBe('5');
    expect(problems.find(({ code }) => code === 'outside-campaign')?.hint).toBe(
      '19.07.2027–31.08.2027',
    );
  });
});

describe('the same file without its mistakes', () => {
  it('is taken over as a whole, and once, however often it is pressed', async () => {
    const { id, problems } = await upload(
      await asXlsx(rows.map((_, index) => aSheetRow(index))),
      'gut.xlsx',
    );
    expect(problems).toEqual([]);
    const pressed = await Promise.all([accept(id), accept(id), accept(id)]);
    expect(pressed.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(pressed.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    const again = await accept(id);
    expect(importResult.parse(await again.json())).toEqual({
      created: 300,
      updated: 0,
      skipped: 0,
    });
    expect(await events()).toBe(300);
  }, 60_000);

  it('stays from the day it came last, when the same one comes again', async () => {
    const eraseOn = async (id: string) =>
      (
        await catalog.database.row<{ on: string }>(
          'select erase_on::text as on from import_file where id = ?',
          [id],
        )
      )?.on;
    const { id } = await upload(asCsv([aSheetRow(1)]), 'eine-zeile.csv');
    expect(await eraseOn(id)).toBe('2027-03-15');
    await catalog.at('2027-03-10T10:00:00Z');
    expect((await upload(asCsv([aSheetRow(1)]), 'eine-zeile.csv')).id).toBe(id);
    expect(await eraseOn(id)).toBe('2027-03-24');
    await catalog.at('2027-03-01T10:00:00Z');
  });

  it('is noticed when it comes again, and its rows are known', async () => {
    const good = rows.map((_, index) => aSheetRow(index));
    const again = await upload(await asXlsx(good), 'gut.xlsx');
    expect(again.result).toEqual({ created: 300, updated: 0, skipped: 0 });
    const changed = await upload(asCsv([aSheetRow(5, { Ort: 'Aula', Von: '10:00' })]), 'eine.csv');
    expect(changed.entries).toMatchObject([{ row: 2, what: 'known' }]);
    const answer = await desk('POST', route(deskRoutes.importAccept, { id: changed.id }), {
      createOrganisers: false,
      known: 'update',
    });
    expect(await answer.json()).toEqual({ created: 0, updated: 1, skipped: 0 });
    expect(
      await catalog.database.row("select place, age_max from event where title = 'Ferienaktion 5'"),
    ).toEqual({ place: 'Aula', age_max: 12 });
  });
});
