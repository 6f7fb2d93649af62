import { accessCodeFrom } from '@dabei/domain';
import {
  accessCodeHash,
  Database,
  PlatformModule,
  Sealer,
  chooseQueueBackend,
} from '@dabei/server/platform';
import { createTestDatabase, testConfig, type TestDatabase } from '@dabei/server/testing';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NotificationsModule } from '../notifications-module';
import { Families } from '../testing/a-family';
import { PrintLetter } from './print-letter';

let test: TestDatabase;
let app: INestApplicationContext;
let database: Database;
let families: Families;

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
