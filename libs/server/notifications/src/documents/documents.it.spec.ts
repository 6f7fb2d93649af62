import { permissionsOf } from '@dabei/contracts';
import { accessCodeFrom } from '@dabei/domain';
import {
  accessCodeHash,
  Database,
  PlatformModule,
  Sealer,
  chooseQueueBackend,
  type StaffCaller,
} from '@dabei/server/platform';
import { createTestDatabase, testConfig, type TestDatabase } from '@dabei/server/testing';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NotificationsModule } from '../notifications-module';
import { Families } from '../testing/a-family';
import { PrintDaySheet } from './print-day-sheet';
import { PrintLetter } from './print-letter';
import { SheetRowQueries } from './sheet-row-queries';

let test: TestDatabase;
let app: INestApplicationContext;
let database: Database;
let families: Families;

const staff = (...bundles: string[]): StaffCaller => ({
  accountId: 'staff-1',
  name: 'Büro',
  email: 'buero@dabei.example',
  bundles,
  secondFactor: true,
  organisationIds: [],
  companionOf: [],
  sessionId: 'session-1',
  permissions: permissionsOf({ bundles, secondFactor: true }),
});

beforeAll(async () => {
  test = await createTestDatabase();
  const config = testConfig(test.url);
  chooseQueueBackend(config);
  @Module({ imports: [PlatformModule.forRoot(config), NotificationsModule] })
  class Papers {}
  app = await NestFactory.createApplicationContext(Papers, { logger: false });
  database = app.get(Database);
  families = new Families(database);
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

async function anEventWithAnswers() {
  const event = await families.anEvent();
  const id = await families.aPlace(await families.aFamily(), event, { child: 'Mia' });
  const given = {
    pickUp: { goesHomeAlone: false, fetchedBy: 'Oma Inge' },
    health: { how: 'written', text: 'Nussallergie', consent: true },
  };
  for (const [kind, value] of Object.entries(given)) {
    const { sealed, keyId } = app.get(Sealer).seal(JSON.stringify(value));
    await database.rows(
      `insert into registration_answer (registration_id, kind, sealed, key_id, answered_at)
       values (?, ?, decode(?, 'hex'), ?, '2027-01-02')`,
      [id, kind, sealed.toString('hex'), keyId],
    );
  }
  return event;
}

describe('the day sheet of an event', () => {
  it('opens only what its columns need', async () => {
    const event = await anEventWithAnswers();
    const rows = app.get(SheetRowQueries);
    const nothing = { pickUp: false, emergency: false, attention: false };
    const [closed] = await rows.ofEvent(event.id, nothing);
    const [opened] = await rows.ofEvent(event.id, { ...nothing, pickUp: true, attention: true });
    expect(closed).toMatchObject({ firstName: 'Mia', pickUp: null, attention: [] });
    expect(opened).toMatchObject({ pickUp: { fetchedBy: 'Oma Inge' }, attention: ['health'] });
    expect(JSON.stringify(opened)).not.toContain('Nussallergie');
    expect(opened?.ageOn('2027-03-01')).toBe(9);
  });

  it('is printed, and whether health was on it is written down', async () => {
    const event = await anEventWithAnswers();
    const print = app.get(PrintDaySheet);
    const pdf = await print.print(event.id, true, staff('office'));
    await print.print(event.id, true, staff('operator'));
    await print.print(event.id, false, staff('office'));
    const lines = await database.rows<{ details: { health: boolean; children: number } }>(
      "select details from audit_line where subject_id = ? and action = 'day-sheet-printed' order by id",
      [event.id],
    );
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(lines.map(({ details }) => details)).toEqual([
      { health: true, children: 1 },
      { health: false, children: 1 },
      { health: false, children: 1 },
    ]);
  });

  it('of an unknown event is not found', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(app.get(PrintDaySheet).print(unknown, false, staff('office'))).rejects.toThrow(
      'not-found',
    );
  });
});

describe('the letter of a household', () => {
  it('is printed with the code that is really its own, and with no other', async () => {
    const family = await families.aFamily({ contactBy: 'letter' });
    await families.aPlace(family, await families.anEvent());
    const code = accessCodeFrom(new Uint8Array(16).fill(3));
    await database.rows('update household set access_code_hash = ? where id = ?', [
      accessCodeHash(app.get(Sealer), code),
      family.id,
    ]);
    const letters = app.get(PrintLetter);
    expect((await letters.print(family.id, null)).length).toBeGreaterThan(1000);
    expect((await letters.print(family.id, code.toLowerCase())).length).toBeGreaterThan(1000);
    await expect(letters.print(family.id, 'ABCD-EFGH-JKMN')).rejects.toThrow('wrong-code');
  });
});
