import { migrations, ormOptions } from '@dabei/server/database';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing';
import { migrateDatabase } from './migrate';

/** 031 went out before 030 did. */
const early = '030-markets';

describe('a town that stands at 031 and never ran 030', () => {
  let test: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    test = await createTestDatabase();
    client = new pg.Client({ connectionString: test.url });
    await client.connect();
    await client.query('drop schema public cascade; create schema public');
    const options = ormOptions(test.url, 2);
    const orm = await MikroORM.init({
      ...options,
      migrations: {
        ...options.migrations,
        migrationsList: migrations.filter(({ name }) => name !== early),
      },
    });
    await orm.migrator.up();
    await orm.close(true);
  }, 60_000);
  afterAll(async () => {
    await client.end();
    await test.drop();
  });

  const markets = async () =>
    (await client.query<{ name: string | null }>(`select to_regclass('market') as name`)).rows[0]
      ?.name;

  it('gets the markets when it is brought up to date', async () => {
    expect(await markets()).toBeNull();
    await migrateDatabase(test.url);
    expect(await markets()).toBe('market');
    // and once more changes nothing
    await migrateDatabase(test.url);
    const { rows } = await client.query('select 1 from mikro_orm_migrations');
    expect(rows).toHaveLength(migrations.length);
  });
});
